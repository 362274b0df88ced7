import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DuplicateCaseView } from '../../../src/contract/views/duplicates'
import type { FormValues } from '../../../src/core/application-form/field'
import { enterpriseForm, inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { edition, type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const list = ['screening', 'duplicates'] as const
const find = ['screening', 'findDuplicates'] as const
const decide = ['screening', 'decideDuplicate'] as const

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
beforeEach(async () => {
  await db.pool.query('delete from csc.duplicate_case')
  await db.pool.query("update csc.application set state = 'withdrawn'")
})
afterAll(() => db.drop())

const robot: FormValues = {
  projectName: '井下巡检机器人智能避障系统',
  summary: '面向煤矿井下巷道的履带巡检机器人，用毫米波雷达与双目相机融合避障，已在两座矿井连续运行一年。',
  properties: [
    {
      type: '发明专利',
      name: '避障方法',
      number: 'ZL202410000011.1',
      owners: '长治演示机械有限公司',
      status: 'granted',
    },
  ],
}
const reworded: FormValues = {
  projectName: '煤矿巡检机器人避障系统',
  summary: '针对矿井巷道，履带机器人靠双目相机和毫米波雷达避开障碍，两座煤矿用了一年。',
  properties: [
    {
      type: '软件著作权',
      name: '软件',
      number: '2025SR000099',
      owners: '长治演示机械有限公司',
      status: 'granted',
    },
  ],
}
const steel: FormValues = {
  projectName: '钢渣制备透水砖产业化',
  summary: '把炼钢尾渣磨细改性后压制透水砖，强度高于国标两成，年消纳钢渣八万吨。',
  properties: [
    {
      type: '实用新型',
      name: '模具',
      number: 'ZL202420000012.3',
      owners: '长治演示机械有限公司',
      status: 'granted',
    },
  ],
}

const cases = async (by = world.officer, state: DuplicateCaseView['state'] = 'suspected') =>
  (await world.get(by, list, { edition, state })).cases
const rule = (
  of: DuplicateCaseView,
  over: Partial<{
    ruling: DuplicateCaseView['state']
    keep: string | null
    reason: string
    expectedRevision: number
  }>,
  by: TestPerson = world.officer,
) =>
  world.ask(by, decide, {
    ...{ edition, case: of.id, ruling: 'confirmed-same', keep: null, reason: '同一台样机' },
    ...{ expectedRevision: of.revision, ...over },
  })
const similar = async (application: string) =>
  (await world.review(application)).findings.find(({ finding }) => finding.requirement === 'similar-project')

/** Two reworded applications of one company. */
async function pair(second: FormValues = reworded) {
  const form = enterpriseForm()
  const a = await world.submitted({ ...form, ...robot })
  const b = await world.submitted({ ...form, ...second })
  return { a, b, companyName: String(form.companyName) }
}

describe('on submission', () => {
  test('the same company’s reworded project becomes a case once, with what was found', async () => {
    const { a, b } = await pair()
    const [found, ...others] = await cases()
    expect(others).toEqual([])
    expect(found!.sides.map(({ application }) => application).sort()).toEqual(
      [a.application, b.application].sort(),
    )
    expect(found).toMatchObject({
      evidence: { sameCompany: true, sameName: false, numbers: [] },
      decision: null,
    })
    expect(found!.likeness).toBeGreaterThanOrEqual(50)
    expect((await similar(b.application))?.finding).toMatchObject({ outcome: 'manual' })
  })

  test('another project of the company, and a reworded one of another company, are none', async () => {
    const { b } = await pair(steel)
    await world.submitted({ ...enterpriseForm(), ...reworded })
    expect(await cases()).toEqual([])
    expect((await similar(b.application))?.finding.outcome).toBe('pass')
  })

  test('what the applicant reads does not name a project that somebody else handed in', async () => {
    const { b } = await pair()
    const check = await world.get(b.who, ['applications', 'check'], { application: b.application })
    expect(check.findings.find(({ requirement }) => requirement === 'similar-project')?.outcome).toBe(
      'manual',
    )
    expect(JSON.stringify(check)).not.toContain(robot.projectName)
  })
})

describe('looking through the whole edition', () => {
  test('copies of other companies are found, once, and never opened again after a ruling', async () => {
    await world.submitted({ ...enterpriseForm(), ...robot })
    await world.submitted({ ...enterpriseForm(), ...robot, projectName: '矿用移动监测装备' })
    await world.submitted({ ...enterpriseForm(), ...steel })
    expect(await world.get(world.officer, find, { edition })).toEqual({ compared: 3, found: 1 })
    const [found] = await cases()
    expect(found).toMatchObject({
      likeness: 100,
      evidence: { sameCompany: false, numbers: ['202410000011'] },
    })
    expect(await rule(found!, { ruling: 'not-same' })).toMatchObject({ ok: true })
    expect(await world.get(world.officer, find, { edition })).toEqual({ compared: 3, found: 0 })
    expect(await cases()).toEqual([])
    expect(await cases(world.officer, 'not-same')).toMatchObject([
      { id: found!.id, decision: { by: '王经办', reason: '同一台样机' } },
    ])
    const { rows } = await db.pool.query(
      "select body from csc.ledger where session = 'edition:changzhi-2026' and body like '%screening.%duplicate%' order by seq desc limit 3",
    )
    expect(rows.map(({ body }) => JSON.parse(body).kind)).toEqual([
      'screening.find-duplicates',
      'screening.duplicate',
      'screening.find-duplicates',
    ])
    expect(rows[1].body).not.toContain('样机')
  })

  test('a case whose project was withdrawn no longer waits', async () => {
    const { b } = await pair()
    expect(await cases()).toHaveLength(1)
    await world.get(b.who, ['applications', 'withdraw'], {
      application: b.application,
      expectedVersion: await world.version(b.application),
    })
    expect(await world.get(world.officer, list, { edition, state: 'suspected' })).toMatchObject({
      cases: [],
      counts: { suspected: 0 },
    })
  })
})

describe('a ruling', () => {
  test('not the same: both pass the condition; taken back: both are open again', async () => {
    const { a, b } = await pair()
    const [found] = await cases()
    expect(await rule(found!, { ruling: 'not-same', reason: '两种设备' })).toMatchObject({ ok: true })
    expect((await similar(b.application))?.decision).toMatchObject({ outcome: 'pass', reason: '两种设备' })
    expect((await similar(a.application))?.open).toBe(false)
    const [ruled] = await cases(world.officer, 'not-same')
    expect(ruled!.revision).toBe(2)
    expect(await rule(ruled!, { ruling: 'suspected', reason: '补看材料' })).toMatchObject({ ok: true })
    expect((await similar(b.application))?.open).toBe(true)
    expect(await cases()).toMatchObject([{ id: found!.id, revision: 3 }])
  })

  test('the same, keeping one: it passes, the other one does not, nobody is refused by it', async () => {
    const { a, b } = await pair()
    const [found] = await cases()
    expect(await rule(found!, { keep: a.application })).toMatchObject({ ok: true })
    expect((await similar(a.application))?.blocks).toBe(false)
    expect(await similar(b.application)).toMatchObject({
      decision: { outcome: 'fail', reason: '同一台样机' },
      blocks: true,
    })
    expect((await world.review(b.application)).state.id).toBe('submitted')
    expect(await cases(world.officer, 'confirmed-same')).toMatchObject([
      { decision: { kept: a.application } },
    ])
  })

  test.each([
    [{ reason: ' ' }, 'INPUT_INVALID'],
    [{ expectedRevision: 9 }, 'VERSION_CONFLICT'],
    [{ keep: 'app_0000000000000000' }, 'INPUT_INVALID'],
  ])('%o is refused', async (over, code) => {
    await pair()
    const [found] = await cases()
    expect(await rule(found!, over)).toMatchObject({ failure: { code } })
    expect((await cases())[0]?.revision).toBe(1)
  })

  test('to keep one goes with the same only', async () => {
    const { a } = await pair()
    const [found] = await cases()
    const reply = await rule(found!, { ruling: 'not-same', keep: a.application })
    expect(reply).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'keep' }] } },
    })
  })
})

describe('who sees and rules', () => {
  test('both records with what agrees marked; people by name, never by their keys', async () => {
    const identity = inventedIdentity(91)
    const { projectName, summary } = reworded
    await world.submitted({ ...makerForm([identity]), ...robot }, '请复核')
    await world.submitted({ ...makerForm([identity, inventedIdentity(92)]), projectName, summary }, '请复核')
    const [found] = await cases()
    expect(found!.evidence).toMatchObject({ sameCompany: false, sharedMembers: 1 })
    const people = found!.sides.map(({ members }) => members.map(({ shared }) => shared))
    expect(people.sort((a, b) => a.length - b.length)).toEqual([[true], [true, false]])
    const marked = found!.sides[0].projectName.filter(({ shared }) => shared).map(({ text }) => text)
    expect(marked).toContain('巡检机器人')
    expect(JSON.stringify(found)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('an officer of one county sees his side only and does not rule', async () => {
    await pair()
    const [whole] = await cases()
    await db.pool.query("update csc.application set county = '140404' where id = $1", [
      whole!.sides[1].application,
    ])
    const officer = await world.as('operator', '140403')
    const [found] = await cases(officer)
    expect(found).toMatchObject({
      may: { decide: false },
      sides: [{ reached: true }, { reached: false, summary: [] }],
    })
    expect(found!.evidence.phrases).toEqual([])
    expect(await rule(found!, {}, officer)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await cases(await world.as('operator', '140423'))).toEqual([])
  })

  test('not on one’s own, not by others than officers', async () => {
    const { a } = await pair()
    const [found] = await cases()
    await db.pool.query('update csc.application set owner_id = $1 where id = $2', [
      world.officer.person,
      a.application,
    ])
    expect((await cases())[0]?.because).toMatch('您自己的报名')
    expect(await rule(found!, {})).toMatchObject({ failure: { code: 'OWN_APPLICATION' } })
    for (const role of ['contractor', 'liaison', 'judge', 'supervisor'] as const) {
      const other = await world.as(role)
      expect(await world.ask(other, list, { edition, state: 'suspected' })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
      expect(await rule(found!, {}, other)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      expect(await world.ask(other, find, { edition })).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
  })

  test('page by page, likest first', async () => {
    const form = enterpriseForm()
    for (const over of [robot, reworded, { ...robot, projectName: '巡检机器人避障' }])
      await world.submitted({ ...form, ...over })
    const all = await cases()
    expect(all).toHaveLength(3)
    const first = await world.get(world.officer, list, { edition, state: 'suspected', size: 2 })
    const rest = await world.get(world.officer, list, {
      edition,
      state: 'suspected',
      size: 2,
      after: first.next!,
    })
    expect([...first.cases, ...rest.cases].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(rest.next).toBeNull()
    expect(first.clauses).toMatchObject([{ id: 'SX26-36' }])
    expect(first.reading).toEqual({ related: 50, copied: 40 })
  })
})
