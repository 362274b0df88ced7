import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { type AdvanceDecisions, noDecisions } from '../../../src/core/advance-list'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant, frozenSession, ranked, type TestEntrant } from '../../setup/frozen-final'
import { requestId, type World, worldOf } from '../../setup/host'
import { grantRole, signedIn, type TestPerson } from '../../setup/people'

const edition = 'changzhi-2026'
const place = { edition, stage: 'preliminary', group: 'enterprise' }
let db: FreshDatabase
let world: World
let operator: TestPerson
let approver: TestPerson
let second: TestPerson
let projects: TestEntrant[]

beforeEach(async () => {
  await db?.drop()
  db = await freshDatabase()
  world = worldOf(db, [...results, ...rounds, ...catalog])
  world.now = '2026-07-20T02:00:00.000Z'
  operator = await signedIn(db, { name: '演示经办人', grants: [{ role: 'operator' }] })
  approver = await signedIn(db, { name: '演示负责人', grants: [{ role: 'approver' }] })
  second = await signedIn(db, { name: '演示负责人乙', grants: [{ role: 'approver' }] })
  projects = []
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    projects.push(await entrant(db, { projectName: `项目${name}`, form: { contactPhone: '13912345678' } }))
  await frozenSession(db, 'enterprise', ranked(projects.map((each, i) => [each, i + 1])), {
    ...{ round: 'preliminary', name: '初赛网评' },
  })
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const idOf = (n: number) => projects[n]!.id
const group = async (who = operator) => {
  const view = await world.get(who, ['results', 'advance'], { edition, stage: 'preliminary' })
  return view.groups.find(each => each.group === 'enterprise')!
}
const places = (n: number) => ({ ...noDecisions, places: { places: n, ref: '组委会纪要〔2026〕3号' } })
const version = async () => (await group()).version
const save = async (decided: AdvanceDecisions, who = operator) =>
  world.ask(who, ['results', 'saveAdvance'], {
    ...{ ...place, expectedVersion: await version() },
    decided: decided as never,
  })
const step = async (operation: 'stageAdvance' | 'lockAdvance', who: TestPerson) =>
  world.ask(who, ['results', operation], { ...place, expectedVersion: await version() })
const publish = async (who = approver, reason: string | null = null) =>
  world.ask(who, ['results', 'publishAdvance'], { ...place, expectedVersion: await version(), reason })
async function published(decided = places(2), reason: string | null = null) {
  await save(decided)
  expect(code(await step('stageAdvance', operator))).toBe('ok')
  expect(code(await step('lockAdvance', approver))).toBe('ok')
  return publish(approver, reason)
}

describe('O9 晋级名单', () => {
  it('综合考量: nobody goes on before the number is typed with its basis (CZ26-25)', async () => {
    const before = await group()
    expect(before).toMatchObject({ asks: { places: true }, places: null, version: 0 })
    expect(before.silences).toContain('本届通知未规定晋级的具体数量。')
    expect(before.rows.every(({ status }) => status === 'undecided')).toBe(true)
    expect(code(await save({ ...noDecisions, places: { places: 2, ref: ' ' } }))).toBe('INPUT_INVALID')
    expect(code(await save(noDecisions))).toBe('ok')
    expect(await step('stageAdvance', operator)).toMatchObject({
      failure: { code: 'ADVANCE_BLOCKED', message: '晋级数还没有定，请组委会确定并登记依据。' },
    })
    await save(places(2))
    expect((await group()).rows.map(({ status }) => status)).toEqual([
      ...['goes-on', 'goes-on', 'stays', 'stays', 'stays'],
    ])
  })

  it('增删无理由不可存', async () => {
    const add = (reason: string) => save({ ...places(2), added: [{ project: idOf(3), reason }] })
    const remove = (reason: string) => save({ ...places(2), removed: [{ project: idOf(0), reason }] })
    for (const reason of ['', ' ', '\n']) {
      expect(code(await add(reason))).toBe('INPUT_INVALID')
      expect(code(await remove(reason))).toBe('INPUT_INVALID')
    }
    expect((await group()).version).toBe(0)
    expect(code(await add('行业代表性，纪要4号'))).toBe('ok')
    expect((await group()).rows.find(row => row.application === idOf(3))).toMatchObject({
      ...{ status: 'added', why: '人工增加：行业代表性，纪要4号' },
    })
    const foreign = await entrant(db, { projectName: '别组项目', group: 'startup' })
    const stranger = await save({ ...places(2), added: [{ project: foreign.id, reason: '纪要' }] })
    expect(stranger).toMatchObject({
      failure: { details: { fields: [{ path: 'decided.added.0.project' }] } },
    })
  })

  it('公开稿不含电话、证件号、分项分、名次', async () => {
    await published()
    const { preview } = await group()
    const open = await world.get(null, ['results', 'advancePublished'], place)
    for (const text of [JSON.stringify(preview), JSON.stringify(open.list!.text)]) {
      expect(text).not.toContain('13912345678')
      expect(text).not.toMatch(/score|rank|\d\d\.\d\d|app_/)
    }
    expect(open.list!.text.lines.map(({ projectName }) => projectName)).toEqual(['项目甲', '项目乙'])
  })

  it('未锁定不可发布; nobody locks what he put forward himself', async () => {
    await save(places(2))
    expect(await publish()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await group(approver)).blocked.publish).toBe('未锁定的名单不能发布')
    expect(code(await step('stageAdvance', approver))).toBe('ok')
    expect(code(await step('lockAdvance', operator))).toBe('FORBIDDEN')
    expect(code(await step('lockAdvance', approver))).toBe('SECOND_PERSON')
    expect(code(await step('lockAdvance', second))).toBe('ok')
    expect(code(await publish(operator))).toBe('FORBIDDEN')
    expect(code(await publish())).toBe('ok')
    expect((await group()).state).toBe('published')
  })

  it('refuses, line by line, who is not accepted, has left, was struck out or has no official number', async () => {
    await save(places(5))
    for (const [i, change] of [
      `state = 'withdrawn'`,
      `state = 'disqualified'`,
      `state = 'returned'`,
    ].entries())
      await db.pool.query(`update csc.application set ${change} where id = $1`, [idOf(i)])
    await db.pool.query('update csc.application set official_number = null where id = $1', [idOf(3)])
    const reply = await step('stageAdvance', operator)
    expect(reply).toMatchObject({ failure: { code: 'ADVANCE_BLOCKED' } })
    const { problems } = (reply as unknown as { failure: { details: { problems: { message: string }[] } } })
      .failure.details
    expect(problems.map(({ message }) => message)).toEqual([
      '“项目甲”已退赛，请登记退出',
      '“项目乙”已取消资格，请移出并写明理由',
      '“项目丙”资格审核没有通过，请先审核',
      '“项目丁”没有官网报名号，请先补录',
    ])
  })

  it('what moved between staging and locking is not locked', async () => {
    await save(places(2))
    await step('stageAdvance', operator)
    await db.pool.query(`update csc.application set state = 'withdrawn' where id = $1`, [idOf(0)])
    expect(code(await step('lockAdvance', approver))).toBe('ADVANCE_BLOCKED')
  })

  it('a correction is a new version with before and after, a reason, and word to those it moves', async () => {
    expect(code(await published())).toBe('ok')
    const told = (n: number) =>
      db.pool.query('select title from csc.message where person_id = $1 order by created_at', [
        projects[n]!.owner.person,
      ])
    expect((await told(0)).rows).toEqual([{ title: '您的项目进入市级决赛' }])
    expect((await told(4)).rows).toEqual([{ title: '晋级名单已经公布' }])
    const again = { ...places(2), withdrawn: [{ project: idOf(0), ref: '退赛申请' }] }
    const added = [{ project: idOf(2), reason: '组委会纪要5号，递补第三名' }]
    expect(await published({ ...again, added })).toMatchObject({
      failure: { details: { fields: [{ path: 'reason' }] } },
    })
    expect(code(await publish(approver, '项目甲退赛'))).toBe('ok')
    const { list, versions } = await world.get(null, ['results', 'advancePublished'], place)
    expect(list).toMatchObject({ version: 2, correction: { reason: '项目甲退赛' } })
    expect(
      list!.correction!.changes.map(({ projectName, before, after }) => [projectName, before, after]),
    ).toEqual([
      ['项目甲', '晋级', '未晋级'],
      ['项目丙', '未晋级', '晋级'],
    ])
    expect(versions.map(each => each.version)).toEqual([2, 1])
    expect((await told(1)).rows).toHaveLength(1)
    expect((await told(2)).rows).toHaveLength(2)
    const first = await world.get(null, ['results', 'advancePublished'], { ...place, version: 1 })
    expect(first.list!.text.lines).toHaveLength(2)
  })

  it('is a page of its own for everybody: names in the list’s words, nothing of the record behind its hash', async () => {
    await published()
    const read = async (list: string) => world.get(null, ['catalog', 'publishedList'], { list })
    const first = (await world.get(null, ['results', 'advancePublished'], place)).list!.id
    const page = await read(first)
    expect(page).toMatchObject({
      kind: 'advance-preliminary-enterprise',
      version: 1,
      body: null,
      newer: null,
    })
    expect(page.advance!.text.lines.map(({ projectName }) => projectName)).toEqual(['项目甲', '项目乙'])
    expect(Object.keys(page.advance!.text.lines[0]!).sort()).toEqual([
      'countyName',
      'projectName',
      'subjectName',
    ])
    for (const secret of ['13912345678', ...projects.map(({ id }) => id), 'rank', 'score', 'resultHash'])
      expect(JSON.stringify(page)).not.toContain(secret)
    await published(
      {
        ...places(2),
        withdrawn: [{ project: idOf(0), ref: '退赛函1号' }],
        added: [{ project: idOf(2), reason: '组委会纪要5号，递补第三名' }],
      },
      '项目甲退赛',
    )
    const second = (await world.get(null, ['results', 'advancePublished'], place)).list!.id
    expect((await read(first)).newer).toEqual({ id: second, version: 2 })
    expect((await read(second)).advance!.correction).toMatchObject({ reason: '项目甲退赛' })
    expect((await world.ask(null, ['catalog', 'publishedList'], { list: 'lst_0000000000000000' })).ok).toBe(
      false,
    )
  })

  it('an unchanged list is not published again; a published version never changes in the database', async () => {
    await published()
    await save(places(2))
    expect((await group()).blocked.stage).toBe('与已发布的名单没有不同')
    await expect(db.pool.query(`update csc.published_list set title = 'x'`)).rejects.toThrow(
      /append-only|permission denied/,
    )
  })

  it('the next round takes its projects from the published list', async () => {
    const finalists = async () =>
      world.get(operator, ['rounds', 'finalists'], { edition, round: 'final', group: 'enterprise' })
    expect((await finalists()).finalists.every(({ problem }) => problem === null)).toBe(true)
    await published()
    const after = (await finalists()).finalists
    expect(
      after
        .filter(({ problem }) => problem === null)
        .map(({ application }) => application)
        .sort(),
    ).toEqual([idOf(0), idOf(1)].sort())
    expect(after.find(each => each.application === idOf(2))!.problem).toBe('不在市级初赛的晋级名单里')
    const create = await world.ask(operator, ['rounds', 'createSession'], {
      ...{ edition, round: 'final', group: 'enterprise', name: '决赛', venue: '会场' },
      ...{ startsAt: '2026-07-28T01:30:00.000Z', applications: [idOf(2)] },
    })
    expect(code(create)).toBe('FINALIST_REFUSED')
  })

  it('a stale version is refused, a replay answers the first time, the wrong people are kept out', async () => {
    await save(places(2))
    const stale = await world.ask(operator, ['results', 'saveAdvance'], {
      ...{ ...place, expectedVersion: 0, decided: places(3) as never },
    })
    expect(code(stale)).toBe('VERSION_CONFLICT')
    const id = requestId()
    const input = { ...place, expectedVersion: 1 }
    const once = await world.get(operator, ['results', 'stageAdvance'], input, { requestId: id })
    expect(await world.get(operator, ['results', 'stageAdvance'], input, { requestId: id })).toEqual(once)
    const contractor = await signedIn(db, { grants: [{ role: 'contractor' }] })
    const foreign = await signedIn(db, { grants: [{ role: 'operator', edition: 'shanxi-2026' }] })
    const committee = await signedIn(db, { grants: [{ role: 'committee' }] })
    for (const who of [contractor, foreign, projects[0]!.owner]) {
      expect(code(await world.ask(who, ['results', 'advance'], { edition, stage: null }))).toBe('FORBIDDEN')
      expect(code(await save(places(4), who))).toBe('FORBIDDEN')
    }
    expect((await group(committee)).blocked.edit).toBe('由经办人或负责人编辑')
    await grantRole(db, committee.person, { role: 'supervisor' })
    expect(code(await step('lockAdvance', committee))).toBe('FORBIDDEN')
  })

  it('a tie across the line waits for the committee, whose order settles it', async () => {
    await db.pool.query('delete from csc.round_session')
    const tied = ranked(projects.map((each, i) => [each, i === 2 ? 2 : i + 1]))
    await frozenSession(db, 'enterprise', tied, { round: 'preliminary' })
    await save(places(2))
    const open = await group()
    expect(open.problems[0]!.applications.sort()).toEqual([idOf(1), idOf(2)].sort())
    const ties = [{ tiers: [[idOf(2)], [idOf(1)]], ref: '专委会裁定1号' }]
    await save({ ...places(2), ties })
    const settled = await group()
    expect(settled.problems).toEqual([])
    expect(settled.preview.lines.map(({ projectName }) => projectName)).toEqual(['项目甲', '项目丙'])
  })

  it('two frozen sessions of one stage are not merged by guessing', async () => {
    await frozenSession(db, 'enterprise', [], { round: 'preliminary', name: '初赛第二场' })
    expect((await group()).rankingProblem).toContain('本届通知未规定怎样合并名次')
  })
})
