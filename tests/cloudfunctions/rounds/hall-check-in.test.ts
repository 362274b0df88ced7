import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'

let db: FreshDatabase
let hall: TestHall
let entrant: TestPerson

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 2, judges: 3, until: 'drawn' })
  entrant = await signedIn(db, { phone: `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}` })
  await db.pool.query('update csc.application set owner_id = $1 where id = $2', [
    entrant.person,
    hall.projects[0],
  ])
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const stand = () => hall.world.get(hall.contractor, ['rounds', 'checkInCode'], { session: hall.session })
const here = (typed: string, who = entrant, session = hall.session) =>
  hall.world.ask(who, ['rounds', 'checkIn'], { session, code: typed })
const list = () => hall.world.get(hall.contractor, ['rounds', 'checkIns'], { session: hall.session })
const staff = (over: object = {}, who = hall.contractor) =>
  hall.world.ask(who, ['rounds', 'checkInFor'], {
    ...{
      session: hall.session,
      application: hall.projects[1]!,
      name: '演示领队',
      documentChecked: true as const,
    },
    ...{ notedAt: hall.world.now },
    ...over,
  })

describe('M7 现场签到', () => {
  it('by the code on the stand: once, the first moment stays', async () => {
    const { code: shown } = await stand()
    const first = await here(shown)
    expect(first).toMatchObject({ ok: true, data: { at: hall.world.now } })
    hall.world.now = '2026-07-28T01:10:00.000Z'
    expect(await here('000000')).toMatchObject({ ok: true, data: { at: '2026-07-28T01:00:00.000Z' } })
    expect(await list()).toMatchObject({ expected: 2, arrived: 1 })
    expect((await list()).rows[0]!.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
  })

  it('a code is good for at most sixty seconds', async () => {
    hall.world.now = '2026-07-28T01:00:00.000Z'
    const { code: shown } = await stand()
    hall.world.now = '2026-07-28T01:01:00.000Z'
    expect(await here(shown)).toMatchObject({
      failure: { code: 'CODE_EXPIRED', message: '签到码已更新，请重新扫描' },
    })
    hall.world.now = '2026-07-28T01:00:59.999Z'
    expect(code(await here(shown))).toBe('ok')
  })

  it('wrong codes are counted, so that nobody tries them all', async () => {
    const { code: shown } = await stand()
    const wrong = shown === '000000' ? '000001' : '000000'
    for (let n = 0; n < 20; n++) expect(code(await here(wrong))).toBe('CODE_EXPIRED')
    expect(code(await here(shown))).toBe('TOO_MANY')
  })

  it('in the wrong hall: told which is his; a stranger learns nothing', async () => {
    const other = await testHall(db, { projects: 1, judges: 3, until: 'drawn' })
    const { code: shown } = await other.world.get(other.contractor, ['rounds', 'checkInCode'], {
      session: other.session,
    })
    expect(await here(shown, entrant, other.session)).toMatchObject({
      failure: { message: '您的场次是 7月28日 9:30 演示会场' },
    })
    expect(code(await here(shown, await signedIn(db), other.session))).toBe('NOT_FOUND')
    const random = 'ses_0000000000000000'
    expect(code(await here(shown, await signedIn(db), random))).toBe('NOT_FOUND')
  })

  it('from two hours before the start, not earlier', async () => {
    hall.world.now = '2026-07-27T23:29:59.999Z'
    expect(
      code(await hall.world.ask(hall.contractor, ['rounds', 'checkInCode'], { session: hall.session })),
    ).toBe('STATE_REFUSED')
    hall.world.now = '2026-07-27T23:30:00.000Z'
    expect(code(await here((await stand()).code))).toBe('ok')
  })

  it('by staff with the document looked at; noted offline it keeps the phone’s time and says so', async () => {
    expect(code(await staff({ documentChecked: false }))).toBe('INPUT_INVALID')
    expect(code(await staff({ notedAt: '2026-07-28T01:02:00.000Z' }))).toBe('INPUT_INVALID')
    expect(code(await staff({}, hall.judges[0]!))).toBe('FORBIDDEN')
    expect(code(await staff({ application: 'app_0000000000000000' }))).toBe('NOT_FOUND')
    expect(await staff({ notedAt: '2026-07-28T00:40:00.000Z' })).toMatchObject({
      data: { at: '2026-07-28T00:40:00.000Z', offline: true },
    })
    expect(await staff()).toMatchObject({ data: { at: '2026-07-28T00:40:00.000Z', offline: true } })
    const { rows } = await db.pool.query('select name_sealed from csc.hall_check_in where session_id = $1', [
      hall.session,
    ])
    expect(rows[0].name_sealed).not.toContain('演示领队')
  })

  it('says why nobody can be checked in: too early by a millisecond, or over', async () => {
    const { startsAt } = (await list()).session
    const opens = Date.parse(startsAt!) - 2 * 3_600_000
    hall.world.now = new Date(opens - 1).toISOString()
    expect((await list()).problem).toContain('起可以签到')
    hall.world.now = new Date(opens).toISOString()
    expect((await list()).problem).toBeNull()
    await db.pool.query(
      `update csc.round_session set state = 'locked', results = '[]', result_hash = $2, locked_at = $3 where id = $1`,
      [hall.session, '0'.repeat(64), hall.world.now],
    )
    expect((await list()).problem).toBe('本场已经结束，不用再签到')
  })

  it('stands on the opening list, as advice', async () => {
    const item = async () => {
      const view = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], { session: hall.session })
      return view.items.find(each => each.id === 'check-in')!
    }
    expect(await item()).toMatchObject({
      ok: false,
      hard: false,
      note: expect.stringContaining('等2个项目还没有签到'),
    })
    await here((await stand()).code)
    await staff()
    expect(await item()).toMatchObject({ ok: true, note: '2个项目全部签到' })
    expect((await hall.world.get(entrant, ['rounds', 'myCheckIns'], {})).turns).toMatchObject([
      { session: hall.session, at: hall.world.now, venue: '演示会场' },
    ])
  })
})
