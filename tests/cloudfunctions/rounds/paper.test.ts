import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, cardOf, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import type { TestPerson } from '../../setup/people'
import { byTwo } from '../../setup/two-people'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const sheets = async () =>
  (await hall.world.get(hall.operator, ['rounds', 'paper'], { session: hall.session })).sheets
const enter = (who: TestPerson, sheetNo: string, total: number, over: object = {}) =>
  hall.world.ask(who, ['rounds', 'enterPaper'], {
    session: hall.session,
    sheetNo,
    ...cardOf(hall.rubric, total),
    ...over,
  })
const confirm = (who: TestPerson, sheetNo: string) =>
  hall.world.ask(who, ['rounds', 'confirmPaper'], { session: hall.session, sheetNo })
const device = (seat: number, application: string, total: number, over = {}, id?: string) => {
  const judge = hall.judges[seat - 1]!
  const input = sealInput(hall, judge, application, total, over)
  return hall.world.ask(judge, ['judging', 'seal'], input, { requestId: id })
}
const start = async (number: number | null = 5, application: string | null = hall.projects[0]!) => {
  const reply = await byTwo(db, hall, { act: 'paper', application, number, reason: '手机没电' })
  if (!reply.ok) throw new Error(reply.failure.message)
  return (await sheets()).filter(sheet => sheet.state === 'open')
}

describe('M5 纸质分双人录入', () => {
  beforeEach(async () => {
    hall = await testHall(db, { projects: 2, judges: 5 })
    await advanceTo(hall, 'scoring')
  })

  it('two who agree, a third confirms: sealed as paper, with the sheet and the people in the chain', async () => {
    const [sheet] = await start()
    expect(sheet).toMatchObject({ number: 5, entered: 0, code: expect.stringContaining(sheet!.sheetNo) })
    expect(await enter(hall.contractor, sheet!.sheetNo, 8600)).toMatchObject({
      data: { sentence: '已录入，等待另一位录入' },
    })
    expect(code(await confirm(hall.supervisor, sheet!.sheetNo))).toBe('STATE_REFUSED')
    expect(await enter(hall.operator, sheet!.sheetNo, 8600)).toMatchObject({ data: { state: 'agreed' } })
    expect(code(await confirm(hall.operator, sheet!.sheetNo))).toBe('SAME_PERSON')
    expect(code(await confirm(hall.contractor, sheet!.sheetNo))).toBe('FORBIDDEN')
    expect(await confirm(hall.supervisor, sheet!.sheetNo)).toMatchObject({
      ok: true,
      data: { state: 'sealed' },
    })
    expect(await confirm(hall.supervisor, sheet!.sheetNo)).toMatchObject({
      ok: true,
      data: { state: 'sealed' },
    })
    expect(await enter(hall.contractor, sheet!.sheetNo, 8600)).toMatchObject({ data: { state: 'sealed' } })
    const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
    if (!chain.ok) throw new Error(chain.problem)
    const entries = chain.entries.filter(({ kind }) => kind === 'score.seal')
    expect(entries).toHaveLength(1)
    expect(entries[0]!.data).toMatchObject({
      via: 'paper',
      sheet: {
        ...{ sheetNo: sheet!.sheetNo, verifiedBy: hall.supervisor.person },
        enteredBy: [hall.contractor.person, hall.operator.person],
      },
    })
    expect(JSON.stringify(chain.entries)).not.toContain('8600')
    const place = { session: hall.session, application: hall.projects[0]! }
    expect((await hall.world.get(hall.judges[4]!, ['judging', 'ownCard'], place)).card).toMatchObject({
      via: 'paper',
      total: 8600,
    })
    for (const seat of [1, 2, 3, 4]) await device(seat, hall.projects[0]!, 8000)
    await advanceTo(hall, 'revealed')
  })

  it('the same account cannot enter twice, and the second never learns the first’s values', async () => {
    const [sheet] = await start()
    await enter(hall.contractor, sheet!.sheetNo, 8600)
    expect(code(await enter(hall.contractor, sheet!.sheetNo, 8650))).toBe('SAME_PERSON')
    expect(await enter(hall.contractor, sheet!.sheetNo, 8600)).toMatchObject({
      data: { sentence: '您已录过，等待另一位录入' },
    })
    const view = JSON.stringify(
      await hall.world.get(hall.operator, ['rounds', 'paper'], { session: hall.session }),
    )
    expect(view).not.toMatch(/8600|4000,|"86/)
    const { rows } = await db.pool.query('select * from csc.paper_entry')
    expect(JSON.stringify(rows)).not.toContain('8600')
    const stored = await db.pool.query(
      `select count(*)::int as n from csc.request where operation = 'rounds.enterPaper'`,
    )
    expect(stored.rows[0].n).toBe(0)
  })

  it('unequal: both dropped, the lines named without values; the third time the supervisor decides', async () => {
    const [sheet] = await start()
    const { sheetNo } = sheet!
    for (const attempt of [1, 2, 3]) {
      await enter(hall.contractor, sheetNo, 8600)
      const reply = await enter(hall.operator, sheetNo, 8650)
      const then = attempt === 3 ? '已是第3次，请监督员对照原表裁定。' : '请对照原表重录。'
      expect(reply).toMatchObject({ data: { sentence: `与另一位录入不一致：第3项团队，${then}` } })
      expect(
        (await db.pool.query('select * from csc.paper_entry where sheet_no = $1', [sheetNo])).rows,
      ).toEqual([])
    }
    expect((await sheets())[0]).toMatchObject({ state: 'disputed', differing: ['第3项团队'] })
    const decide = (who: TestPerson) =>
      hall.world.ask(who, ['rounds', 'decidePaper'], {
        ...{ session: hall.session, sheetNo, reason: '原表字迹清楚' },
        ...cardOf(hall.rubric, 8600),
      })
    expect(code(await decide(hall.operator))).toBe('FORBIDDEN')
    expect(code(await decide(hall.supervisor))).toBe('ok')
    expect(code(await confirm(hall.supervisor, sheetNo))).toBe('SAME_PERSON')
    expect(code(await confirm(hall.approver, sheetNo))).toBe('ok')
  })

  it('a sum written by hand that is not the sum is stopped; so is a value over the maximum', async () => {
    const [sheet] = await start()
    expect(await enter(hall.contractor, sheet!.sheetNo, 8600, { total: 8500 })).toMatchObject({
      failure: { code: 'INPUT_INVALID', message: '手写合计与各项之和不符，请对照原表核对' },
    })
    const criteria = cardOf(hall.rubric, 8600).criteria.map(
      ([id], i) => [id, i ? 1000 : 4050] as [string, number],
    )
    expect(code(await enter(hall.contractor, sheet!.sheetNo, 6050, { criteria }))).toBe('INPUT_INVALID')
  })

  it('no sheet before two persons started paper; not for strangers, judges or the notary', async () => {
    expect(code(await enter(hall.contractor, 'AAAA-0000', 8600))).toBe('NOT_FOUND')
    const [sheet] = await start()
    expect(code(await enter(hall.judges[0]!, sheet!.sheetNo, 8600))).toBe('FORBIDDEN')
    expect(code(await enter(hall.notary, sheet!.sheetNo, 8600))).toBe('FORBIDDEN')
  })

  it('a phone that was faster: PAPER_DUPLICATE, and two persons decide which counts', async () => {
    for (const keep of ['device', 'paper'] as const) {
      const seat = keep === 'device' ? 5 : 4
      const [sheet] = await start(seat)
      await enter(hall.contractor, sheet!.sheetNo, 8600)
      await enter(hall.operator, sheet!.sheetNo, 8600)
      await device(seat, hall.projects[0]!, 9000)
      expect(await confirm(hall.supervisor, sheet!.sheetNo)).toMatchObject({
        ok: true,
        data: { state: 'duplicate' },
      })
      expect(code(await confirm(hall.supervisor, sheet!.sheetNo))).toBe('PAPER_DUPLICATE')
      const act = { act: 'paper-duplicate' as const, sheetNo: sheet!.sheetNo, keep, reason: '评委确认' }
      expect(code(await byTwo(db, hall, act))).toBe('ok')
      const place = { session: hall.session, application: hall.projects[0]! }
      const { card } = await hall.world.get(hall.judges[seat - 1]!, ['judging', 'ownCard'], place)
      expect(card).toMatchObject(
        keep === 'device' ? { via: null, total: 9000 } : { via: 'paper', version: 2, total: 8600 },
      )
    }
  })

  it('a phone that comes back late meets VERSION_CONFLICT and its judge sees both', async () => {
    const [sheet] = await start()
    await enter(hall.contractor, sheet!.sheetNo, 8600)
    await enter(hall.operator, sheet!.sheetNo, 8600)
    await confirm(hall.supervisor, sheet!.sheetNo)
    expect(await device(5, hall.projects[0]!, 9000)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
    })
    const place = { session: hall.session, application: hall.projects[0]! }
    expect((await hall.world.get(hall.judges[4]!, ['judging', 'ownCard'], place)).card).toMatchObject({
      total: 8600,
    })
  })

  it('a whole hall without network: a sheet for every seat and project, none twice', async () => {
    const made = await start(null, null)
    expect(made).toHaveLength(10)
    expect(new Set(made.map(each => each.sheetNo)).size).toBe(10)
    await expect(start(null, null)).rejects.toThrow('没有需要纸质评分的席位')
    const spoil = { session: hall.session, sheetNo: made[0]!.sheetNo, reason: '印坏了' }
    await hall.world.get(hall.contractor, ['rounds', 'spoilPaper'], spoil)
    expect(await start(null, null)).toHaveLength(10)
  })
})

type Event =
  | 'start'
  | 'A'
  | 'A-again'
  | 'B'
  | 'B-wrong'
  | 'confirm'
  | 'phone'
  | 'phone-replay'
  | 'late-second'
  | 'keep-paper'
  | 'keep-device'
const event = fc.constantFrom<Event>(
  ...(['start', 'A', 'A-again', 'B', 'B-wrong', 'confirm', 'phone', 'phone-replay'] as const),
  ...(['late-second', 'keep-paper', 'keep-device'] as const),
)

it('T27: whatever mix of paper, phone and late phone, each judge has one counted card at most', async () => {
  hall = await testHall(db, { projects: 30, judges: 5 })
  await db.pool.query(`update csc.turn set stage = 'scoring' where session_id = $1`, [hall.session])
  let next = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 9 }), async events => {
      const [seat, application] = [(next % 5) + 1, hall.projects[Math.floor(next / 5)]!]
      next++
      const id = requestId()
      const first = sealInput(hall, hall.judges[seat - 1]!, application, 9000)
      const send = () => hall.world.ask(hall.judges[seat - 1]!, ['judging', 'seal'], first, { requestId: id })
      const sheetNo = async () =>
        (await sheets()).find(s => s.application === application && s.number === seat && s.state !== 'void')
          ?.sheetNo ?? 'AAAA-0000'
      const duplicate = async (keep: 'device' | 'paper') =>
        byTwo(db, hall, { act: 'paper-duplicate', sheetNo: await sheetNo(), keep, reason: '核对' }).catch(
          () => undefined,
        )
      const doing: Record<Event, () => Promise<unknown>> = {
        start: () => start(seat, application).catch(() => undefined),
        A: async () => enter(hall.contractor, await sheetNo(), 8600),
        'A-again': async () => enter(hall.contractor, await sheetNo(), 8600),
        B: async () => enter(hall.operator, await sheetNo(), 8600),
        'B-wrong': async () => enter(hall.operator, await sheetNo(), 8650),
        confirm: async () => confirm(hall.supervisor, await sheetNo()),
        phone: send,
        'phone-replay': () => Promise.all([send(), send()]),
        'late-second': () => device(seat, application, 8800),
        'keep-paper': () => duplicate('paper'),
        'keep-device': () => duplicate('device'),
      }
      for (const each of events) await doing[each]()
      const { rows } = await db.pool.query(
        `select version, state from csc.scorecard where session_id = $1 and application_id = $2 and person_id = $3 order by version`,
        [hall.session, application, hall.judges[seat - 1]!.person],
      )
      expect(rows.filter(row => row.state === 'submitted').length).toBe(rows.length === 0 ? 0 : 1)
      expect(rows.map(row => row.version)).toEqual(rows.map((_, i) => i + 1))
    }),
    { numRuns: 40 },
  )
  const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
  expect(chain.ok).toBe(true)
}, 120_000)
