import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { receiptOf } from '../../../cloudfunctions/shared/receipts'
import * as judgingSchemas from '../../../src/contract/schemas/judging'
import { commitment, shortCode } from '../../../src/core/ledger'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { testKeys } from '../../setup/test-host'

let db: FreshDatabase
let hall: TestHall
let project: string

let shared: TestHall
let used = 0

beforeAll(async () => {
  db = await freshDatabase()
  shared = await testHall(db, { projects: 30, judges: 4 })
}, 60_000)
afterAll(() => db.drop())

/** A project of its own for each test, open for scoring. */
beforeEach(async () => {
  hall = shared
  project = hall.projects[used++]!
  await stageIs('scoring')
})

const stageIs = (stage: string) =>
  db.pool.query('update csc.turn set stage = $3 where session_id = $1 and application_id = $2', [
    ...[hall.session, project, stage],
  ])

const send = (judge: number, input: ReturnType<typeof sealInput>, id?: string) =>
  hall.world.ask(hall.judges[judge]!, ['judging', 'seal'], input, { requestId: id })
const card = (judge: number, total: number, over?: Parameters<typeof sealInput>[4]) =>
  sealInput(hall, hall.judges[judge]!, project, total, over)
const cards = async () => {
  const { rows } = await db.pool.query(
    'select * from csc.scorecard where session_id = $1 and application_id = $2',
    [...[hall.session, project]],
  )
  return rows
}
const code = (reply: Awaited<ReturnType<typeof send>>) => (reply.ok ? 'ok' : reply.failure.code)

/** A hall whose people this test may change. */
async function ownHall() {
  hall = await testHall(db, { projects: 1, judges: 4 })
  await advanceTo(hall, 'scoring')
  project = hall.projects[0]!
}

describe('a card that is submitted', () => {
  it('gets a receipt that names its entry in the chain and carries our MAC', async () => {
    const input = card(0, 8650)
    const reply = await send(0, input)
    if (!reply.ok) throw new Error(reply.failure.code)
    const { data } = reply
    const { rows } = await db.pool.query(
      'select seq, hash, body from csc.ledger where session = $1 order by seq desc limit 1',
      [hall.session],
    )
    expect(data).toMatchObject({
      version: 1,
      seq: rows[0].seq,
      hash: rows[0].hash,
      short: shortCode(rows[0].hash),
      commitment: input.commitment,
    })
    expect(data).toMatchObject({ replayed: false, current: { version: 1, state: 'submitted' } })
    expect(JSON.parse(rows[0].body).data).toEqual({
      ...{ judge: hall.judges[0]!.person, project, version: 1, commit: input.commitment, supersedes: null },
    })
    const { mac, short: _, replayed: __, current: ___, ...entry } = data
    expect(mac).toBe(receiptOf(testKeys, { ...entry, person: hall.judges[0]!.person }).mac)
    const mine = await hall.world.get(hall.judges[0]!, ['judging', 'receipts'], { session: hall.session })
    expect(mine.receipts).toEqual([{ ...entry, mac, short: data.short }])
  })

  it('answers a replay with the first receipt and adds nothing', async () => {
    const [input, id] = [card(0, 8650), requestId()]
    const first = await send(0, input, id)
    const again = await send(0, input, id)
    if (!first.ok || !again.ok) throw new Error('refused')
    expect(again.data).toEqual({ ...first.data, replayed: true })
    expect(await cards()).toHaveLength(1)
  })

  it('answers ten copies sent at once with one effect', async () => {
    const [input, id] = [card(0, 8650), requestId()]
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(0, input, id)))
    const receipts = replies.map(reply => (reply.ok ? reply.data.hash : code(reply)))
    expect(new Set(receipts).size).toBe(1)
    expect(await cards()).toHaveLength(1)
  })

  it('refuses the same request id with another card, and stays as it was', async () => {
    const id = requestId()
    await send(0, card(0, 8650), id)
    expect(code(await send(0, card(0, 9000), id))).toBe('REQUEST_ID_REUSED')
    expect(await cards()).toHaveLength(1)
  })

  it('cannot be changed by its judge: CARD_SUBMITTED, with the version that stands', async () => {
    await send(0, card(0, 8650))
    for (const input of [card(0, 9000), card(0, 9000, { expectedVersion: 1 })]) {
      const reply = await send(0, input)
      expect(reply).toMatchObject({ ok: false, failure: { code: 'CARD_SUBMITTED', details: { current: 1 } } })
    }
    expect(await cards()).toHaveLength(1)
  })
})

describe('a refusal', () => {
  it('burns its request id: a delayed copy cannot succeed after the state has changed', async () => {
    await stageIs('answering')
    const [late, id] = [card(0, 8000), requestId()]
    expect(code(await send(0, late, id))).toBe('SCORING_CLOSED')
    await stageIs('scoring')
    expect(code(await send(0, late, id))).toBe('SCORING_CLOSED')
    expect(code(await send(0, late, requestId()))).toBe('ok')
  })

  it.each([
    ['before scoring is open', 'called', 'SCORING_CLOSED'],
    ['once the cards are sealed', 'sealed', 'SCORING_CLOSED'],
    ['after the reveal', 'revealed', 'ALREADY_REVEALED'],
  ])('comes %s', async (_, stage, expected) => {
    await stageIs(stage)
    expect(code(await send(0, card(0, 8000)))).toBe(expected)
  })

  it('comes for a judge who stands aside, has not promised, has not declared', async () => {
    await ownHall()
    const set = (column: string) =>
      db.pool.query(`update csc.seat set ${column} = null where session_id = $1 and number = 1`, [
        hall.session,
      ])
    const aside = (kind: string) =>
      db.pool.query(
        `insert into csc.recusal (session_id, application_id, person_id, kind, code, at) values ($1, $2, $3, $4, 'other', now())
         on conflict (session_id, application_id, person_id) do update set kind = excluded.kind`,
        [hall.session, project, hall.judges[1]!.person, kind],
      )
    await aside('recused')
    expect(code(await send(1, card(1, 8000)))).toBe('SEAT_RECUSED')
    await aside('absent')
    expect(code(await send(1, card(1, 8000)))).toBe('SEAT_ABSENT')
    await set('declared_at')
    expect(code(await send(0, card(0, 8000)))).toBe('RECUSALS_MISSING')
    await set('promised_at')
    expect(code(await send(0, card(0, 8000)))).toBe('PROMISE_MISSING')
    expect(await cards()).toHaveLength(0)
  })

  it('is NOT_FOUND for a foreign session exactly as for a random one', async () => {
    const stranger = await signedIn(db, { grants: [{ role: 'judge' }] })
    const foreign = await hall.world.ask(
      stranger,
      ['judging', 'seal'],
      sealInput(hall, stranger, project, 8000),
    )
    const elsewhere = { ...hall, session: 'ses_0000000000000000' }
    const random = await hall.world.ask(
      stranger,
      ['judging', 'seal'],
      sealInput(elsewhere, stranger, project, 8000),
    )
    if (foreign.ok || random.ok) throw new Error('let in')
    expect({ ...foreign.failure, traceId: '' }).toMatchObject({
      code: 'NOT_FOUND',
      message: random.failure.message,
    })
    expect(random.failure.code).toBe('NOT_FOUND')
  })

  it('meets a judge whose role has ended, or who works for the edition too', async () => {
    await ownHall()
    await db.pool.query(`update csc.role_grant set valid_to = '2026-07-28T00:59:59Z' where person_id = $1`, [
      hall.judges[0]!.person,
    ])
    expect(code(await send(0, card(0, 8000)))).toBe('NOT_FOUND')
    await db.pool.query(
      `insert into csc.role_grant (id, person_id, role, unit, edition, valid_from, valid_to)
       values ('grt_' || md5(random()::text), $1, 'contractor', '140400', 'changzhi-2026', '2026-01-01', '2026-12-31')`,
      [hall.judges[1]!.person],
    )
    expect(code(await send(1, card(1, 8000)))).toBe('ROLE_INCOMPATIBLE')
  })
})

describe('a card that does not hold', () => {
  const spoil = (change: (input: ReturnType<typeof sealInput>) => void, total = 8000) => {
    const input = card(0, total)
    change(input)
    const bound = { session: hall.session, project, judge: hall.judges[0]!.person, version: input.version }
    input.commitment = commitment(nodeHashing, { ...bound, card: input.card, nonce: input.nonce })
    return input
  }
  it.each<[string, (input: ReturnType<typeof sealInput>) => void, string]>([
    [
      'above the maximum of a criterion',
      ({ card: c }) => void c.criteria.splice(0, 1, ['innovation', 4050]),
      'card.criteria.innovation',
    ],
    [
      'off the step',
      ({ card: c }) => void c.criteria.splice(0, 1, ['innovation', 3999]),
      'card.criteria.innovation',
    ],
    ['with a criterion missing', ({ card: c }) => void c.criteria.pop(), 'card.criteria.team'],
    ['with another sum', ({ card: c }) => void Object.assign(c, { total: c.total + 50 }), 'card.total'],
  ])('is refused %s, marking the field', async (_, change, path) => {
    const reply = await send(0, spoil(change))
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
    })
    expect(await cards()).toHaveLength(0)
  })

  it('is accepted at both ends of the range', async () => {
    expect(
      code(
        await send(
          0,
          spoil(() => undefined, 0),
        ),
      ),
    ).toBe('ok')
    expect(code(await send(1, card(1, 10000)))).toBe('ok')
  })

  it('is refused when its commitment is of another card', async () => {
    const reply = await send(0, { ...card(0, 8000), nonce: 'ab'.repeat(32) })
    expect(reply).toMatchObject({ ok: false, failure: { details: { fields: [{ path: 'commitment' }] } } })
  })

  it('leaves its request id free: what is corrected may be sent again', async () => {
    const [input, id] = [card(0, 8000), requestId()]
    await send(0, { ...input, nonce: 'ab'.repeat(32) }, id)
    expect(code(await send(0, input, id))).toBe('ok')
  })

  it('is refused without a request id of the phone', async () => {
    expect(code(await send(0, card(0, 8000), 'not-a-uuid'))).toBe('INPUT_INVALID')
  })
})

it('stores a fingerprint that covers the whole input, and never the values', async () => {
  const [input, id] = [card(0, 8650), requestId()]
  await send(0, input, id)
  const { rows } = await db.pool.query('select fingerprint, reply from csc.request where id = $1', [id])
  expect(rows[0].fingerprint).toBe(sha256(`judging.seal|${JSON.stringify(judgingSchemas.seal.parse(input))}`))
  expect(JSON.stringify(rows[0].reply)).not.toContain('8650')
})
