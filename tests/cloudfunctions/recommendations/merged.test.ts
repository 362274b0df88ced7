import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { requestId, worldOf } from '../../setup/host'
import { type CrossWorld, changzhi, crossWorld, edition, jinzhong, project, team } from './cross-world'

let all: CrossWorld
let ids: string[]
const company = { group: 'enterprise', subtype: null }
beforeEach(async () => {
  all = await crossWorld()
  ids = await all.enter([
    project(jinzhong, '1', { projectName: '晋中一号', ...company }),
    project(changzhi, '10', { projectName: '长治十号', ...company }),
    project(changzhi, '2', { projectName: '长治二号', ...company }),
    project(changzhi, '3', { projectName: '长治创业', form: { members: team(1) } }),
    project(jinzhong, '3', { projectName: '晋中创业', form: { members: team(1) } }),
  ])
})
afterEach(() => all.db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const group = async (id = 'enterprise', who = all.operator) =>
  (await all.world.get(who, ['recommendations', 'merged'], { edition })).groups.find(
    each => each.group === id,
  )!
const place = async (id = 'enterprise') => ({
  edition,
  group: id,
  expectedVersion: (await group(id)).version,
})
const save = async (removed: { project: string; reason: string }[] = [], id = 'enterprise') =>
  all.world.ask(all.operator, ['recommendations', 'saveMerged'], { ...(await place(id)), removed })
const step = async (operation: 'stageMerged' | 'lockMerged', who = all.operator, id = 'enterprise') =>
  all.world.ask(who, ['recommendations', operation], await place(id))
const publish = async (reason: string | null = null, who = all.approver, id = 'enterprise') =>
  all.world.ask(who, ['recommendations', 'publishMerged'], { ...(await place(id)), reason })
async function published(removed: { project: string; reason: string }[] = [], reason: string | null = null) {
  await save(removed)
  expect(code(await step('stageMerged'))).toBe('ok')
  expect(code(await step('lockMerged', all.approver))).toBe('ok')
  return publish(reason)
}
const open = (version?: number) =>
  all.world.get(null, ['recommendations', 'mergedPublished'], { edition, group: 'enterprise', version })

describe('汇总名单', () => {
  it('holds every accepted project from below, in the order of units and of their lists', async () => {
    const view = await group()
    expect(view).toMatchObject({
      total: 3,
      version: 0,
      problems: [],
      preview: { sentence: '3个项目进入省级决赛。' },
    })
    expect(view.rows.map(({ projectName, sourceName, mark }) => [projectName, sourceName, mark])).toEqual([
      ['长治二号', '长治市', 'in'],
      ['长治十号', '长治市', 'in'],
      ['晋中一号', '晋中市', 'in'],
    ])
    expect(view.counts).toEqual([
      { sourceName: '长治市', count: 2 },
      { sourceName: '晋中市', count: 1 },
    ])
    await all.db.pool.query("update csc.application set state = 'withdrawn' where id = $1", [ids[0]])
    expect((await group()).total).toBe(2)
  })

  it('waits for open cases; whoever is ruled out is not on it', async () => {
    await all.find()
    const [found] = await all.cases()
    await save([], 'startup')
    expect(await step('stageMerged', all.operator, 'startup')).toMatchObject({
      failure: { code: 'ADVANCE_BLOCKED', message: '2个项目的跨市查重还没有裁定' },
    })
    const held = { edition, case: found!.case }
    const get = all.world.get
    await get(all.operator, ['recommendations', 'askCross'], {
      ...{ ...held, question: '请说明', dueOn: '2026-08-12', expectedVersion: 1 },
    })
    await get(all.operator, ['recommendations', 'proposeCross'], {
      ...{ ...held, out: [ids[4]!], reason: '成员在一队', clause: 'SX26-32', unheard: '口头说明' },
      expectedVersion: 2,
    })
    await get(all.approver, ['recommendations', 'confirmCross'], { ...held, agree: true, expectedVersion: 3 })
    const view = await group('startup')
    expect(view.rows.map(({ projectName, markText }) => [projectName, markText])).toEqual([
      ['长治创业', '进入'],
      ['晋中创业', '裁定移出'],
    ])
    expect(view.problems).toEqual([])
    expect(code(await step('stageMerged', all.operator, 'startup'))).toBe('ok')
  })

  it('draft → staged → locked by another → published, never changed after; everybody reads it without numbers', async () => {
    expect(code(await step('stageMerged'))).toBe('STATE_REFUSED')
    await save()
    expect(code(await publish())).toBe('STATE_REFUSED')
    expect(code(await step('stageMerged', all.approver))).toBe('ok')
    expect(code(await step('lockMerged', all.operator))).toBe('FORBIDDEN')
    expect(code(await step('lockMerged', all.approver))).toBe('SECOND_PERSON')
    expect((await group('enterprise', all.approver)).blocked.lock).toContain('不能自己锁定')
    expect(code(await step('lockMerged', all.second))).toBe('ok')
    expect(code(await publish(null, all.operator))).toBe('FORBIDDEN')
    expect(code(await publish())).toBe('ok')
    const { list } = await open()
    expect(list!.text.lines[0]).toEqual({
      ...{ projectName: '长治二号', sourceName: '长治市', subjectName: expect.any(String) },
    })
    expect(JSON.stringify(list!.text)).not.toMatch(/app_|CM\d|1\d{10}/)
    const told = await all.db.pool.query(
      "select count(*)::int as n from csc.message where title like '您的项目进入%'",
    )
    expect(told.rows[0].n).toBe(3)
    await expect(all.db.pool.query("update csc.published_list set title = ''")).rejects.toThrow()
  })

  it('a version that changes nothing is not put forward again', async () => {
    await published()
    await save()
    expect((await group()).blocked.stage).toBe('与已发布的名单没有不同')
    await step('stageMerged')
    await step('lockMerged', all.approver)
    expect(await publish('再发一次')).toMatchObject({
      failure: { details: { fields: [{ path: 'reason' }] } },
    })
  })

  it('takes somebody off by hand only with a reason, and says what changed', async () => {
    await published()
    expect(await save([{ project: ids[0]!, reason: ' ' }])).toMatchObject({
      failure: { code: 'INPUT_INVALID' },
    })
    expect(await save([{ project: ids[3]!, reason: '纪要' }])).toMatchObject({
      failure: { details: { fields: [{ path: 'removed.0.project' }] } },
    })
    await save([{ project: ids[0]!, reason: '市里来函撤回' }])
    expect((await group()).changes).toEqual([{ projectName: '晋中一号', before: '进入', after: '未列入' }])
    await step('stageMerged')
    await step('lockMerged', all.approver)
    expect(await publish(null)).toMatchObject({ failure: { details: { fields: [{ path: 'reason' }] } } })
    expect(code(await publish('市里来函撤回'))).toBe('ok')
    expect((await open()).versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '市里来函撤回'],
      [1, null],
    ])
    expect((await open(1)).list!.text.lines).toHaveLength(3)
  })

  it('what moved between staging and locking is not locked; a stale page and a replay change nothing', async () => {
    await save()
    await step('stageMerged')
    await all.db.pool.query("update csc.application set state = 'withdrawn' where id = $1", [ids[0]])
    expect(await step('lockMerged', all.approver)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '名单的依据有变化，请重新保存并核对' },
    })
    const stale = { edition, group: 'enterprise', expectedVersion: 1, removed: [] }
    expect(await all.world.ask(all.operator, ['recommendations', 'saveMerged'], stale)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 2 } },
    })
    const once = requestId()
    const asked = { ...stale, expectedVersion: 2 }
    const first = await all.world.ask(all.operator, ['recommendations', 'saveMerged'], asked, {
      requestId: once,
    })
    const again = await all.world.ask(all.operator, ['recommendations', 'saveMerged'], asked, {
      requestId: once,
    })
    expect(again).toMatchObject({ ...first, replayed: true })
    expect((await group()).version).toBe(3)
  })

  it('lets into the first round only whom the published list names', async () => {
    const hall = worldOf(all.db, rounds)
    hall.now = all.world.now
    const where = { edition, round: 'final', group: 'enterprise' }
    const finalists = async () => (await hall.get(all.operator, ['rounds', 'finalists'], where)).finalists
    expect((await finalists()).every(({ problem }) => problem === null)).toBe(true)
    await published([{ project: ids[0]!, reason: '来函' }])
    const problems = new Map((await finalists()).map(each => [each.application, each.problem]))
    expect(problems.get(ids[0]!)).toBe('不在汇总名单里')
    expect(problems.get(ids[1]!)).toBeNull()
  })

  it('is exported cell by cell, a draft until published, and noted; a city and the public cannot', async () => {
    const take = (who = all.operator) =>
      all.world.ask(who, ['recommendations', 'exportMerged'], { edition, format: 'xlsx' })
    const reply = await take()
    if (!reply.ok) throw new Error(reply.failure.code)
    expect(reply.data).toMatchObject({ draft: true, filename: expect.stringMatching(/^草稿-/) })
    const rows = await readSheet(Buffer.from(reply.data.base64, 'base64'))
    expect(rows[3]).toEqual(['序号', '推荐单位', '组别', '项目名称', '企业（创客）名称', '官网报名号'])
    expect(rows.slice(4, 9).map(row => row.slice(0, 4))).toEqual([
      ['1', '长治市', '企业组', '长治二号'],
      ['2', '长治市', '企业组', '长治十号'],
      ['3', '晋中市', '企业组', '晋中一号'],
      ['4', '长治市', '创业组', '长治创业'],
      ['5', '晋中市', '创业组', '晋中创业'],
    ])
    const docx = await all.world.ask(all.operator, ['recommendations', 'exportMerged'], {
      edition,
      format: 'docx',
    })
    expect(docx).toMatchObject({ ok: true })
    const noted = await all.db.pool.query(
      "select detail from csc.audit where operation = 'recommendations.exportMerged'",
    )
    expect(noted.rows).toMatchObject([{ detail: { projects: 5 } }, { detail: { format: 'docx' } }])
    expect(code(await take(all.cityOperator))).toBe('FORBIDDEN')
  })
})
