import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { handOverText } from '../../../src/core/hand-over'
import { bytesOfHex } from '../../../src/core/sealed-text'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 2, judges: 3 })
  await advanceTo(hall, 'scoring')
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
/** What a phone without signal shows, and how it would send the same later. */
async function shown(seat = 1, total = 8600) {
  const judge = hall.judges[seat - 1]!
  const { key } = await hall.world.get(judge, ['judging', 'handOverKey'], { session: hall.session })
  const [input, id] = [sealInput(hall, judge, hall.projects[0]!, total), requestId()]
  const { application, version, card, nonce, supersedes } = input
  const at = { session: hall.session, seat, key: bytesOfHex(key), iv: randomBytes(16).toString('hex') }
  const item = { application, version, card, nonce, supersedes, requestId: id }
  const text = handOverText(nodeHashing, at, item)
  return { text, send: () => hall.world.ask(judge, ['judging', 'seal'], input, { requestId: id }) }
}
const scan = (text: string, who = hall.contractor, session = hall.session) =>
  hall.world.ask(who, ['rounds', 'handOverCard'], { session, text })

describe('扫码交分', () => {
  it('takes the card as the judge’s own; scanned again and sent later it counts once', async () => {
    const { text, send } = await shown()
    expect(await scan(text)).toMatchObject({ ok: true, data: { number: 1, replayed: false } })
    expect(await scan(text)).toMatchObject({ ok: true, data: { number: 1, replayed: true } })
    const reply = await send()
    expect(reply).toMatchObject({ ok: true, data: { version: 1, replayed: true } })
    const { rows } = await db.pool.query(
      'select count(*)::int as n from csc.scorecard where session_id = $1',
      [hall.session],
    )
    expect(rows[0].n).toBe(1)
  })

  it('shows nobody a value: neither the text, nor the answer, nor the record', async () => {
    const { text } = await shown()
    expect(text.length).toBeLessThanOrEqual(2048)
    expect(text).not.toMatch(/8600|innovation/)
    const reply = await scan(text)
    const audit = await db.pool.query(`select detail from csc.audit where operation = 'rounds.handOverCard'`)
    expect(JSON.stringify([reply, audit.rows])).not.toMatch(/8600|4000/)
  })

  it('refuses a changed text, another seat’s, another hall’s, and who does not stand at the desk', async () => {
    const { text } = await shown()
    const parts = text.split('.')
    const tampered = [
      ...parts.slice(0, 4),
      `${parts[4]!.startsWith('A') ? 'B' : 'A'}${parts[4]!.slice(1)}`,
      parts[5],
    ].join('.')
    const otherSeat = [parts[0], parts[1], '2', ...parts.slice(3)].join('.')
    for (const bad of [tampered, otherSeat, 'CSCH1.nothing-at-all-of-this'])
      expect(await scan(bad)).toMatchObject({
        failure: { message: '交分码不完整或不是本场的，请让评委重新出示' },
      })
    expect(code(await scan(text, hall.judges[1]!))).toBe('FORBIDDEN')
    expect(code(await scan(text, hall.notary))).toBe('FORBIDDEN')
    expect(code(await scan(text))).toBe('ok')
  })

  it('is closed when scoring is, and keeps the phone’s request burnt', async () => {
    const { text, send } = await shown()
    await hall.world.get(hall.operator, ['rounds', 'stepBack'], {
      ...{ session: hall.session, application: hall.projects[0]!, reason: '误开放' },
      expectedVersion: (await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session }))
        .current!.version,
    })
    expect(code(await scan(text))).toBe('SCORING_CLOSED')
    await advanceTo(hall, 'scoring')
    expect(code(await send())).toBe('SCORING_CLOSED')
  })

  it('a seat whose judge has lost his role hands nothing over', async () => {
    const { text } = await shown()
    await db.pool.query('update csc.role_grant set valid_to = $1 where person_id = $2', [
      hall.world.now,
      hall.judges[0]!.person,
    ])
    expect(code(await scan(text))).toBe('NOT_FOUND')
  })
})
