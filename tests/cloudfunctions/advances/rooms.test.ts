import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { type AdvanceDecisions, noDecisions } from '../../../src/core/advance-list'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant, frozenSession, type TestEntrant } from '../../setup/frozen-final'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

const edition = 'changzhi-2026'
const place = { edition, stage: 'preliminary', group: 'enterprise' }
let db: FreshDatabase
let world: World
let operator: TestPerson
let approver: TestPerson
let projects: TestEntrant[]
let rooms: string[]

const scored = (places: readonly (readonly [TestEntrant, number])[]) =>
  places.map(([{ id }, score], i) => ({
    ...{ project: id, rank: i + 1, tied: false, score, decimals: 2, sum: score, count: 1 },
  }))
const room = (name: string, rows: ReturnType<typeof scored>, state = 'locked') =>
  frozenSession(db, 'enterprise', rows, { round: 'preliminary', name, state })

beforeEach(async () => {
  db = await freshDatabase()
  world = worldOf(db, results)
  world.now = '2026-07-20T02:00:00.000Z'
  operator = await signedIn(db, { name: '演示经办人', grants: [{ role: 'operator' }] })
  approver = await signedIn(db, { name: '演示负责人', grants: [{ role: 'approver' }] })
  projects = []
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己'])
    projects.push(await entrant(db, { projectName: `项目${name}` }))
  const [a, b, c, d, e, f] = projects as [
    TestEntrant,
    TestEntrant,
    TestEntrant,
    TestEntrant,
    TestEntrant,
    TestEntrant,
  ]
  rooms = [
    await room(
      '第一会场',
      scored([
        [a, 9200],
        [b, 9000],
        [c, 8900],
      ]),
    ),
    await room(
      '第二会场',
      scored([
        [d, 9100],
        [e, 9000],
        [f, 8000],
      ]),
    ),
  ]
})
afterEach(() => db.drop())

const group = async (who = operator) => {
  const view = await world.get(who, ['results', 'advance'], { edition, stage: 'preliminary' })
  return view.groups.find(each => each.group === 'enterprise')!
}
const version = async () => (await group()).version
const save = async (decided: AdvanceDecisions, who = operator) =>
  world.ask(who, ['results', 'saveAdvance'], {
    ...{ ...place, expectedVersion: await version() },
    decided: decided as never,
  })
const step = async (operation: 'stageAdvance' | 'lockAdvance', who: TestPerson) =>
  world.ask(who, ['results', operation], { ...place, expectedVersion: await version() })
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const going = async () =>
  (await group()).rows.filter(({ status }) => status === 'goes-on').map(({ projectName }) => projectName)
const ref = '组委会纪要〔2026〕6号'
const overAll = (n: number): AdvanceDecisions => ({
  ...noDecisions,
  ...{ rooms: { how: 'over-all', ref }, places: { places: n, ref } },
})
const eachRoom = (n: number): AdvanceDecisions => ({
  ...noDecisions,
  rooms: { how: 'each-room', places: n, ref },
})

describe('O9 several rooms', () => {
  it('no list comes of them until people choose how, with the basis (本届通知未规定)', async () => {
    const before = await group()
    expect(before.rankingProblem).toBe('企业组的市级初赛有2个场次，本届通知未规定怎样合并名次，请先定办法')
    const told = new Map(before.rooms.map(({ name, frozenAt }) => [name, frozenAt !== null]))
    expect(told).toEqual(
      new Map([
        ['第一会场', true],
        ['第二会场', true],
      ]),
    )
    expect(before).toMatchObject({ asks: { rooms: true }, session: null, blocked: { edit: null } })
    const without = { ...noDecisions, rooms: { how: 'over-all', ref: ' ' } } as AdvanceDecisions
    expect(code(await save(without))).toBe('INPUT_INVALID')
    expect(code(await save(overAll(2)))).toBe('ok')
    expect((await group()).rankingProblem).toBeNull()
  })

  it('by score over all: equals of two rooms at the edge wait for people; the record names every room', async () => {
    await save(overAll(2))
    expect(await going()).toEqual(['项目甲', '项目丁'])
    await save(overAll(3))
    const { problems, rows } = await group()
    expect(problems[0]!.message).toContain('并列第 3 名的 2 个项目')
    expect(rows.find(({ projectName }) => projectName === '项目戊')).toMatchObject({
      rank: 3,
      room: '第二会场',
    })
    expect(code(await step('stageAdvance', operator))).toBe('ADVANCE_BLOCKED')
    const [b, e] = [projects[1]!.id, projects[4]!.id]
    await save({ ...overAll(3), ties: [{ tiers: [[e], [b]], ref }] })
    expect(await going()).toEqual(['项目甲', '项目丁', '项目戊'])
    expect(code(await step('stageAdvance', operator))).toBe('ok')
    expect(code(await step('lockAdvance', approver))).toBe('ok')
    const reply = await world.ask(approver, ['results', 'publishAdvance'], {
      ...{ ...place, expectedVersion: await version(), reason: null },
    })
    expect(code(reply)).toBe('ok')
    const { rows: kept } = await db.pool.query("select body->'record' as record from csc.published_list")
    expect(kept[0].record.sessions.sort()).toEqual([...rooms].sort())
    expect(kept[0].record.resultHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('the best of each room: scores of two rooms are not compared, reserves stand by room', async () => {
    await save({ ...eachRoom(1), reserves: { count: 1, ref } })
    const view = await group()
    expect((await going()).sort()).toEqual(['项目丁', '项目甲'])
    expect(view).toMatchObject({ places: 2, asks: { places: false } })
    const reserves = view.rows.filter(({ status }) => status === 'reserve')
    expect(reserves.map(({ projectName, why }) => [projectName, why]).sort()).toEqual([
      ['项目乙', '第 2 名，候补第 1 位。'],
      ['项目戊', '第 2 名，候补第 1 位。'],
    ])
    await save({
      ...{ ...eachRoom(1), reserves: { count: 1, ref } },
      withdrawn: [{ project: projects[3]!.id, ref: '来函' }],
    })
    expect((await going()).sort()).toEqual(['项目戊', '项目甲'])
  })

  it('waits for every room to be frozen', async () => {
    await room('第三会场', [], 'open')
    expect((await group()).rankingProblem).toBe('企业组的市级初赛分3个会场，还有1个没有冻结名次')
    expect(await group()).toMatchObject({ asks: { rooms: false }, blocked: { edit: expect.any(String) } })
  })

  it('scores of different rubrics are not put into one order', async () => {
    await db.pool.query(`update csc.round_session set rules = '{"v":1}' where id = $1`, [rooms[0]])
    await db.pool.query(`update csc.round_session set rules = '{"v":2}' where id = $1`, [rooms[1]])
    await save(overAll(2))
    expect((await group()).rankingProblem).toContain('各会场的评分标准不同')
    await save(eachRoom(1))
    expect((await going()).sort()).toEqual(['项目丁', '项目甲'])
  })

  it('what changes in a room between staging and locking is not locked', async () => {
    await save(eachRoom(1))
    await step('stageAdvance', operator)
    await db.pool.query('update csc.round_session set result_hash = $2 where id = $1', [
      rooms[1],
      'f'.repeat(64),
    ])
    expect(await step('lockAdvance', approver)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '名单的依据有变化，请重新保存并核对' },
    })
  })
})
