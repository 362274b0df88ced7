import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withCheckDigits } from '../../../src/core/company-code'
import { inventedIdentity } from '../../setup/applications'
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
beforeEach(async () => {
  all = await crossWorld()
})
afterEach(() => all.db.drop())

const states = async () =>
  (await all.db.pool.query('select id, state from csc.application order by id')).rows.map(
    ({ state }) => state as string,
  )
const code = withCheckDigits('91140400', 'MA000001')

describe('P3 跨市查重', () => {
  it('finds people of two cities’ teams by the keyed hash; 命中不自动剔除', async () => {
    const { found, ours, theirs } = await sharedPerson(all)
    expect(found).toMatchObject({ state: 'found', stateName: '待处理', likeness: 100, version: 1 })
    expect(found.kinds).toEqual([{ id: 'person', name: '同一核心成员' }])
    expect(found.hints).toEqual(['核心成员有1人相同，同一人只能在一个创客团队。'])
    const side = (id: string) => found.sides.find(({ application }) => application === id)!
    expect(side(ours)).toMatchObject({ sourceName: '长治市', here: true, out: false })
    expect(side(theirs)).toMatchObject({ sourceName: '晋中市', here: false, out: false })
    expect(side(ours).members).toEqual([
      { text: '演示队员1', shared: false },
      { text: '演示队员2', shared: true },
    ])
    expect(await states()).toEqual(['accepted', 'accepted'])
  })

  it('an enterprise’s shared people are a hint only; one source alone makes no case (T-07)', async () => {
    const form = { members: team(5) }
    const enterprise = { group: 'enterprise', subtype: null }
    await all.enter([
      project(changzhi, '1', { form: { members: team(7) } }),
      project(changzhi, '2', { form: { members: team(7) } }),
      project(changzhi, '3', { ...enterprise, form }),
      project(jinzhong, '3', { ...enterprise, form }),
    ])
    expect(await all.find()).toEqual({ compared: 4, found: 1 })
    const [found] = await all.cases()
    expect(found!.hints).toEqual(['核心成员有1人相同，仅作提示。'])
    expect(found!.likeness).toBe(0)
  })

  it('finds the same company and the same project; once each however often it is looked for', async () => {
    const words = {
      summary: '演示项目：井下巡检机器人自动避障，在两座煤矿试用一年，能识别皮带跑偏和托辊过热。',
    }
    const company = { group: 'enterprise', subtype: null, companyCode: code }
    await all.enter([
      project(changzhi, '1', { ...company, form: words }),
      project(jinzhong, '1', { ...company, form: words }),
      project(jinzhong, '2', { ...company }),
    ])
    expect(await all.find()).toEqual({ compared: 3, found: 2 })
    expect(await all.find()).toEqual({ compared: 3, found: 0 })
    const read = () =>
      all.world.get(all.operator, ['recommendations', 'crossCases'], { edition, part: 'open' })
    expect(await read()).toMatchObject({ projects: 3, bare: 0 })
    await all.enter([project(jinzhong, '3', { group: 'enterprise', subtype: null })])
    expect(await read()).toMatchObject({ projects: 4, bare: 1 })
    const kinds = (await all.cases()).map(each => each.kinds.map(({ id }) => id))
    expect(kinds).toEqual([['company', 'project'], ['company']])
  })

  it('finds winners of earlier years and who goes to a thematic contest as well, one project alone (SX26-37, T-13)', async () => {
    const officer = await all.above('operator', '演示省经办乙')
    await all.db.pool.query(
      `insert into csc.register_import (id, edition, kind, level, year, list, source, rows, complete, first, file_hash,
         imported_by, imported_at)
       values ('reg_0000000000000001', $1, 'award', 'province', 2025, '第十届省赛获奖名单', '演示', 1, true, false, '',
         $2, '2026-06-01')`,
      [edition, officer.person],
    )
    await all.db.pool.query(
      `insert into csc.register_entry (import_id, line, award, project_name, project_key, subject_name, subject_key,
         company_code) values ('reg_0000000000000001', 1, '二等奖', '往届项目', '往届项目', '演示往届公司',
         '演示往届公司', null)`,
    )
    await all.enter([
      project(changzhi, '1', { projectName: '往届项目' }),
      project(jinzhong, '1', { form: { thematicContest: 'yes', thematicName: '人工智能专题赛' } }),
    ])
    await all.find()
    const found = await all.cases()
    expect(found.map(({ kinds }) => kinds[0]!.name).sort()).toEqual(['专题赛', '往届名单'])
    const listed = found.find(({ kinds }) => kinds[0]!.id === 'register')!
    expect(listed.sides).toHaveLength(1)
    expect(listed.compared[0]).toMatchObject({ label: '2025年第十届省赛获奖名单二等奖' })
    expect(found.find(({ kinds }) => kinds[0]!.id === 'thematic')!.compared[0]!.value).toBe('人工智能专题赛')
  })

  it('证件号全程不出明文, in no answer, no table of cases and not in the chain', async () => {
    const { case: id, found } = await sharedPerson(all)
    const question = '请说明成员在哪一队'
    await all.world.get(all.operator, ['recommendations', 'askCross'], {
      ...{ edition, case: id, expectedVersion: found.version, question, dueOn: '2026-08-12' },
    })
    const kept = await all.db.pool.query(
      'select row_to_json(c)::text as text from csc.cross_case c union all select body from csc.ledger',
    )
    const told = JSON.stringify([await all.cases(), await all.asked(), kept.rows])
    const hmac = all.world.host.keys.hmac('identity', inventedIdentity(2))
    for (const secret of [inventedIdentity(2), inventedIdentity(2).slice(-4), hmac]) {
      expect(told).not.toContain(secret)
    }
    expect(JSON.stringify(kept.rows)).not.toMatch(/演示队员|机器人|采摘/)
  })

  it('is the province’s: a city, another role, a stranger and a city’s edition are refused', async () => {
    const ask = (who: Parameters<typeof all.world.ask>[0], slug = edition) =>
      all.world.ask(who, ['recommendations', 'crossCases'], { edition: slug, part: 'open' })
    for (const role of ['committee', 'supervisor'] as const)
      expect(await ask(await all.above(role, '演示'))).toMatchObject({ ok: true })
    const liaison = await signedIn(all.db, { grants: [{ role: 'liaison', edition, unit: '' }] })
    for (const who of [all.cityOperator, liaison])
      expect(await ask(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await ask(null)).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
    expect(await ask(all.cityOperator, city)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '市级比赛没有下级名单，请到省级届次办理' },
    })
    const supervisor = await all.above('supervisor', '演示')
    const found = await all.world.ask(supervisor, ['recommendations', 'findCross'], { edition })
    expect(found).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  it('pages by likeness without losing or repeating a case', async () => {
    await all.enter([
      ...Array.from({ length: 4 }, (_, i) => project(changzhi, `${i}`, { form: { members: team(i + 1) } })),
      ...Array.from({ length: 4 }, (_, i) => project(jinzhong, `${i}`, { form: { members: team(i + 1) } })),
    ])
    await all.find()
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await all.world.get(all.operator, ['recommendations', 'crossCases'], {
        ...{ edition, part: 'open', size: 3, ...(after && { after }) },
      })
      expect(page.counts).toEqual({ open: 4, ruled: 0, dismissed: 0 })
      seen.push(...page.cases.map(each => each.case))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(4)
    expect(seen).toHaveLength(4)
  })
})
