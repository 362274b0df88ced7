import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import {
  type CrossWorld,
  changzhi,
  city,
  crossWorld,
  edition,
  jinzhong,
  project,
  sharedPerson,
  team,
} from './cross-world'

let all: CrossWorld
let ours: string
let theirs: string
let id: string
beforeEach(async () => {
  all = await crossWorld()
  ;({ ours, theirs, case: id } = await sharedPerson(all))
})
afterEach(() => all.db.drop())

const version = async () =>
  (await all.db.pool.query('select version from csc.cross_case where id = $1', [id])).rows[0]
    .version as number
const held = async () => ({ edition, case: id, expectedVersion: await version() })
const question = '请说明这位成员属于哪一队'
const askCity = async (over: object = {}) =>
  all.world.ask(all.operator, ['recommendations', 'askCross'], {
    ...{ ...(await held()), question, dueOn: '2026-08-12' },
    ...over,
  })
const say = async (over: object = {}, who = all.cityOperator) =>
  all.world.ask(who, ['recommendations', 'stateCross'], {
    ...{ ...(await held()), edition: city, application: ours, stance: 'keep', text: '本市成员一直在本队' },
    ...over,
  })
const letter = async (over: object = {}) =>
  all.world.ask(all.operator, ['recommendations', 'enterCrossStatement'], {
    ...{ ...(await held()), application: theirs, stance: 'withdraw', text: '同意退出' },
    ...{ ref: '市工信函〔2026〕9号', ...over },
  })
const propose = async (out: string[], over: object = {}, who = all.operator) =>
  all.world.ask(who, ['recommendations', 'proposeCross'], {
    ...{ ...(await held()), out, reason: '成员已确认只在一队', clause: 'SX26-32', unheard: null },
    ...over,
  })
const confirm = async (who = all.approver, over: object = {}) =>
  all.world.ask(who, ['recommendations', 'confirmCross'], { ...(await held()), agree: true, ...over })
const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const field = (path: string) => ({ failure: { details: { fields: [{ path }] } } })
const heard = async () => {
  await askCity()
  await say()
  await letter()
}
const ruled = async (out = [theirs]) => {
  await heard()
  await propose(out)
  expect(code(await confirm())).toBe('ok')
}
const appeal = async (application: string, who = all.cityOperator) =>
  all.world.ask(who, ['recommendations', 'appealCross'], {
    ...{ ...(await held()), edition: city, application, text: '成员已经退出另一队，附证明' },
  })

describe('P3 待市说明', () => {
  it('a unit sees its own project and what agrees; of the other neither name nor person', async () => {
    expect((await all.asked()).cases).toEqual([])
    expect(code(await askCity())).toBe('ok')
    const { cases, waiting, aboveName } = await all.asked()
    expect([waiting, aboveName]).toEqual([1, '山西省工业和信息化厅'])
    expect(cases[0]).toMatchObject({
      ...{ stateName: '待市说明', question, dueOn: '2026-08-12', late: false },
      own: {
        projectName: '井下巡检机器人',
        members: [{ shared: false }, { name: '演示队员2', shared: true }],
      },
      other: { sourceName: '晋中市', projectName: '果***', subjectName: '团***' },
      blocked: { state: null, appeal: expect.stringContaining('待市说明') },
    })
    expect(JSON.stringify(cases)).not.toMatch(/采摘|演示队员3|app_.*app_.*app_/)
    const told = await all.db.pool.query('select person_id, title from csc.message where person_id = $1', [
      all.cityOperator.person,
    ])
    expect(told.rows.map(({ title }) => title)).toEqual(['跨市查重，请市里说明'])
  })

  it('is asked with a day to come and without naming anybody; a stale page and a second asking are refused', async () => {
    expect(await askCity({ dueOn: '2026-08-05' })).toMatchObject(field('dueOn'))
    for (const named of ['果园采摘平台与您重复', '演示队员3在两队'])
      expect(await askCity({ question: named })).toMatchObject(field('question'))
    expect(await askCity({ expectedVersion: 9 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
    })
    expect(code(await askCity({ dueOn: '2026-08-06' }))).toBe('ok')
    expect(await askCity()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    all.world.now = '2026-08-06T16:00:00.000Z'
    expect((await all.asked()).cases[0]!.late).toBe(true)
  })

  it('only the unit of a side speaks for it; another’s case answers as a random id does', async () => {
    const before = await say()
    expect(code(before)).toBe('NOT_FOUND')
    await askCity()
    expect(code(await say({ application: theirs }))).toBe('NOT_FOUND')
    expect(code(await say({ case: 'crs_0000000000000000', expectedVersion: 1 }))).toBe('NOT_FOUND')
    const elsewhere = await signedIn(all.db, {
      grants: [{ role: 'operator', edition: 'jinzhong-2025', unit: '140700' }],
    })
    expect(code(await say({ edition: 'jinzhong-2025' }, elsewhere))).toBe('NOT_FOUND')
    expect(code(await say({}, elsewhere))).toBe('FORBIDDEN')
    expect(await say({ text: ' ' })).toMatchObject(field('text'))
    expect(code(await say())).toBe('ok')
    const { statements } = (await all.asked()).cases[0]!
    expect(statements).toMatchObject([{ stanceText: '主张保留本市项目', by: '演示市经办', ref: '' }])
    await expect(all.db.pool.query("update csc.cross_statement set text = ''")).rejects.toThrow()
  })

  it('said once more stays beside what was said; the same request changes nothing', async () => {
    await askCity()
    const asked = {
      ...{ ...(await held()), edition: city, application: ours },
      ...{ stance: 'keep' as const, text: '一' },
    }
    const [one, same] = [requestId(), 'recommendations'] as const
    const first = await all.world.ask(all.cityOperator, [same, 'stateCross'], asked, { requestId: one })
    expect(
      await all.world.ask(all.cityOperator, [same, 'stateCross'], asked, { requestId: one }),
    ).toMatchObject({
      ...first,
      replayed: true,
    })
    await say({ text: '二' })
    expect((await all.asked()).cases[0]!.statements.map(({ text }) => text)).toEqual(['一', '二'])
  })
})

describe('P3 裁定', () => {
  it('both units are heard, or the reason is written why not; a project leaves by a clause only', async () => {
    expect(code(await propose([theirs]))).toBe('STATE_REFUSED')
    await askCity()
    await say()
    expect(await propose([theirs])).toMatchObject(field('unheard'))
    expect(await propose([theirs], { unheard: '逾期未复', clause: null })).toMatchObject(field('clause'))
    expect(await propose([theirs], { unheard: '逾期未复', clause: 'XX-1' })).toMatchObject(field('clause'))
    expect(await propose(['app_0000000000000000'], { unheard: '逾期未复' })).toMatchObject(field('out'))
    expect(await propose([theirs], { reason: '保留井下巡检机器人', unheard: '逾期' })).toMatchObject(
      field('reason'),
    )
    expect(code(await propose([theirs], { unheard: '逾期未复' }))).toBe('ok')
    expect((await all.cases())[0]).toMatchObject({ note: '逾期未复', stateName: '待另一人确认' })
  })

  it('takes two people; sent back it is open again; the registration stays accepted', async () => {
    await heard()
    await propose([theirs], {}, all.approver)
    expect(code(await confirm())).toBe('SECOND_PERSON')
    expect(code(await confirm(all.operator))).toBe('FORBIDDEN')
    expect(await confirm(all.second, { agree: false })).toMatchObject(field('reason'))
    expect(code(await confirm(all.second, { agree: false, reason: '请补说明' }))).toBe('ok')
    expect((await all.cases())[0]!.stateName).toBe('待市说明')
    await propose([theirs])
    expect(code(await confirm())).toBe('ok')
    const [found] = await all.cases('ruled')
    expect(found!.rulings.map(({ state, sentence }) => [state, sentence])).toEqual([
      ['sent-back', '“果园采摘平台”移出名单。'],
      ['confirmed', '“果园采摘平台”移出名单。'],
    ])
    expect(found!.sides.map(({ application, out }) => [application, out])).toEqual(
      [ours, theirs].sort().map(each => [each, each === theirs]),
    )
    const { rows } = await all.db.pool.query('select state from csc.application')
    expect(rows).toEqual([{ state: 'accepted' }, { state: 'accepted' }])
    await expect(all.db.pool.query("update csc.cross_ruling set out = '[]'")).rejects.toThrow()
  })

  it('a ruling about a similar project is that of its ordinary case as well', async () => {
    const words = {
      summary: '演示项目：井下巡检机器人自动避障，在两座煤矿试用一年，能识别皮带跑偏和托辊过热。',
    }
    const [a, b] = await all.enter([
      project(changzhi, '8', { form: words }),
      project(jinzhong, '8', { form: words }),
    ])
    await all.find()
    id = (await all.cases()).find(({ kinds }) => kinds[0]!.id === 'project')!.case
    await askCity()
    const unheard = '两市口头说明'
    await propose([b!], { unheard, clause: 'SX26-36' })
    await confirm()
    const { rows } = await all.db.pool.query('select state, evidence from csc.duplicate_case')
    expect(rows).toMatchObject([{ state: 'confirmed-same', evidence: { kept: a } }])
    expect(rows[0].evidence).not.toHaveProperty('bothTeams')
  })

  it('the unit and the applicant are told; what was ruled stands in a whole chain without names', async () => {
    await ruled()
    const owner = await all.db.pool.query(
      'select m.body from csc.message m join csc.application a on a.owner_id = m.person_id where a.id = $1',
      [theirs],
    )
    expect(owner.rows[0].body).toContain('“果园采摘平台”经核对不列入')
    const session = `edition:${edition}`
    const checked = verifyChain(nodeHashing, session, await chainOf(all.db.database, session))
    if (!checked.ok) throw new Error('broken')
    expect(checked.entries.map(({ kind }) => kind)).toEqual([
      ...['cross.find', 'cross.ask', 'cross.state', 'cross.state', 'cross.propose', 'cross.confirm'],
    ])
    expect(JSON.stringify(checked.entries)).not.toMatch(/机器人|采摘|队员/)
  })

  it('nobody decides about his own project', async () => {
    await all.db.pool.query('update csc.application set owner_id = $1 where id = $2', [
      all.operator.person,
      ours,
    ])
    expect(code(await askCity())).toBe('OWN_APPLICATION')
    expect((await all.cases())[0]!.blocked.ask).toContain('您自己的报名')
  })

  it('what plainly is no case is set aside with a reason and can be taken up again', async () => {
    const act = async (operation: 'dismissCross' | 'reopenCross', reason = '同名不同人') =>
      all.world.ask(all.operator, ['recommendations', operation], { ...(await held()), reason })
    expect(await act('dismissCross', ' ')).toMatchObject(field('reason'))
    expect(code(await act('reopenCross'))).toBe('STATE_REFUSED')
    expect(code(await act('dismissCross'))).toBe('ok')
    expect(await all.cases()).toEqual([])
    expect((await all.cases('dismissed'))[0]!.note).toBe('同名不同人')
    expect(await all.find()).toMatchObject({ found: 0 })
    expect(code(await act('reopenCross'))).toBe('ok')
    await askCity()
    expect(code(await act('dismissCross'))).toBe('STATE_REFUSED')
  })
})

describe('P3 申诉', () => {
  it('only the unit of a project ruled out appeals, once; the ruling stays in force until the next', async () => {
    await ruled([theirs])
    expect(await appeal(ours)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '您的项目没有被移出，不用申诉' },
    })
    expect((await all.asked()).cases[0]).toMatchObject({
      ruling: { sentence: '本市项目保留。' },
      blocked: { appeal: '本市项目没有被移出，不用申诉' },
    })
  })

  it('is ruled on again by two people, and then it is final', async () => {
    await ruled([ours])
    expect((await all.asked()).cases[0]).toMatchObject({ own: { out: true }, blocked: { appeal: null } })
    expect(code(await appeal(ours))).toBe('ok')
    const open = (await all.cases())[0]!
    expect(open.stateName).toBe('申诉中')
    expect(open.sides.find(({ application }) => application === ours)!.out).toBe(true)
    await propose([], { clause: null, reason: '成员已经退出另一队' })
    expect(code(await confirm(all.second))).toBe('ok')
    expect((await all.asked()).cases[0]).toMatchObject({
      ...{ stateName: '申诉已裁定', own: { out: false }, ruling: { number: 2, sentence: '本市项目保留。' } },
    })
    expect(code(await appeal(ours))).toBe('STATE_REFUSED')
  })
})

describe('P3 空出名额', () => {
  const seat = async (application: string, who = all.approver, basis = '省组委会纪要〔2026〕5号') =>
    all.world.ask(who, ['recommendations', 'decideSeat'], {
      ...{ ...(await held()), application, mayFill: false, basis },
    })

  it('whether it is filled is decided by the province with a basis (本届通知未规定), for a project ruled out only', async () => {
    const view = await all.world.get(all.operator, ['recommendations', 'crossCases'], {
      edition,
      part: 'open',
    })
    expect(view.silences).toContain('本届通知未规定空出的名额可否补报，由省里决定并留依据。')
    await ruled([ours])
    expect(code(await seat(theirs))).toBe('STATE_REFUSED')
    expect(await seat(ours, all.approver, ' ')).toMatchObject(field('basis'))
    expect(code(await seat(ours, all.operator))).toBe('FORBIDDEN')
    expect(code(await seat(ours))).toBe('ok')
    expect((await all.asked()).cases[0]!.own.seat).toMatchObject({
      ...{ mayFill: false, basis: '省组委会纪要〔2026〕5号' },
    })
  })
})

it('a team in three cities makes three cases, each with its own course', async () => {
  await all.enter([project('140800', '1', { form: { members: team(2) } })])
  expect(await all.find()).toEqual({ compared: 3, found: 2 })
})
