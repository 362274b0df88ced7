import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterpriseForm, inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { edition, type ScreeningWorld, screeningWorld, traces } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const dueAt = '2026-07-13T10:00:00.000Z'
const giveBack = ['screening', 'returnForAmendment'] as const
const item = {
  requirement: 'enterprise-ip-belongs',
  field: 'summary',
  what: '请写明应用情况',
  why: '简介没有写应用情况',
}

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

async function returned(items = [item]): Promise<{ who: TestPerson; application: string }> {
  const made = await world.submitted()
  const { application } = made
  const expectedVersion = await world.version(application)
  await world.get(world.officer, giveBack, { edition, application, expectedVersion, items, dueAt })
  return made
}

test('the applicant hears how many things, until when; the ledger holds no words', async () => {
  const { who, application } = await returned([item, { ...item, field: 'stage', what: '请核对项目阶段' }])
  const { event, message, entry } = await traces(db, application)
  expect(event).toMatchObject({ kind: 'return', from_state: 'submitted', to_state: 'returned' })
  expect(message).toMatchObject({ kind: 'amendment', title: '请补正后再提交' })
  expect(message.body).toContain('有2处需要补正，请在7月13日 18:00前提交。补正不影响您的提交时间。')
  expect(entry).toMatchObject({ kind: 'screening.return', data: { items: 2, dueAt } })
  expect(JSON.stringify(entry)).not.toContain('请写明')
  const track = await world.get(who, ['applications', 'track'], { application })
  expect(track.amendment?.items.map(each => each.what)).toEqual(['请写明应用情况', '请核对项目阶段'])
})

test.each([
  ['no item', [], dueAt, 'items'],
  ['no field', [{ ...item, field: '' }], dueAt, 'items.0.field'],
  ['a field this form does not have', [{ ...item, field: 'teamName' }], dueAt, 'items.0.field'],
  ['no reason', [item, { ...item, why: ' ' }], dueAt, 'items.1.why'],
  ['nothing to do', [{ ...item, what: '' }], dueAt, 'items.0.what'],
  ['an unknown requirement', [{ ...item, requirement: 'nonsense' }], dueAt, 'items.0.requirement'],
  ['a due date in the past', [item], '2026-06-30T10:00:00.000Z', 'dueAt'],
  ['a due date after the preliminary', [item], '2026-07-30T16:00:00.000Z', 'dueAt'],
])('%s is refused at its field and changes nothing', async (_, items, due, path) => {
  const { application } = await world.submitted()
  const expectedVersion = await world.version(application)
  const asked = await world.ask(world.officer, giveBack, {
    edition,
    application,
    expectedVersion,
    items,
    dueAt: due,
  })
  expect(asked).toMatchObject({ failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } } })
  expect((await world.review(application)).version).toBe(expectedVersion)
})

test('the last moment of the preliminary is still possible', async () => {
  const { application } = await world.submitted()
  const input = { edition, application, expectedVersion: await world.version(application), items: [item] }
  expect(
    await world.ask(world.officer, giveBack, { ...input, dueAt: '2026-07-30T15:59:59.999Z' }),
  ).toMatchObject({ ok: true })
})

test('after the amendment the officer sees what changed, and judgements on unchanged findings are taken over', async () => {
  const { who, application } = await world.submitted()
  await world.decide(application, 'enterprise-credit', 'pass', '信用中国无记录')
  await world.decide(application, 'similar-project', 'refer', '与另一个项目比对')
  const expectedVersion = await world.version(application)
  await world.get(world.officer, giveBack, { edition, application, expectedVersion, items: [item], dueAt })
  const { version, fieldVersions } = await world.get(who, ['applications', 'read'], { application })
  const patches = [
    {
      field: 'summary' as const,
      value: '演示项目：已在三座煤矿应用。',
      baseVersion: fieldVersions.summary?.version ?? version,
    },
  ]
  const saved = await world.get(who, ['applications', 'save'], { application, patches })
  await world.get(who, ['applications', 'answerAmendment'], {
    application,
    expectedVersion: saved.version,
    answers: [{ item: 0 }],
  })
  const view = await world.review(application)
  expect(view.submissions).toHaveLength(2)
  expect(view.amendment).toMatchObject({
    answeredAt: expect.any(String),
    items: [{ fieldLabel: '项目简介' }],
  })
  const rows = view.steps.flatMap(step => step.rows)
  expect(rows.filter(row => row.before !== null)).toEqual([
    {
      field: 'summary',
      label: '项目简介',
      value: '演示项目：已在三座煤矿应用。',
      before: '演示项目：井下巡检机器人，自动避障，已在两座煤矿试用。',
    },
  ])
  const decision = (id: string) => view.findings.find(each => each.finding.requirement === id)?.decision
  expect(decision('enterprise-credit')).toMatchObject({ outcome: 'pass', carriedFrom: 1, by: '王经办' })
  expect(decision('similar-project')).toBeNull()
})

test('a judgement is not taken over when the finding has changed', async () => {
  const foreign = enterpriseForm()
  foreign.properties = [{ type: '发明专利', name: '甲法', number: 'ZL1', owners: '张某', status: 'granted' }]
  const { who, application } = await world.submitted(foreign, '权属正在变更，请复核')
  await world.decide(application, 'enterprise-ip-belongs', 'pass', '已看转让合同')
  const change = { ...item, field: 'properties' }
  await world.get(world.officer, giveBack, {
    ...{ edition, application, expectedVersion: await world.version(application), dueAt },
    items: [change],
  })
  const { fieldVersions } = await world.get(who, ['applications', 'read'], { application })
  const value = [
    { type: '发明专利', name: '甲法', number: 'ZL1', owners: '李某', status: 'granted' as const },
  ]
  const patches = [
    { field: 'properties' as const, value, baseVersion: fieldVersions.properties?.version ?? 0 },
  ]
  const saved = await world.get(who, ['applications', 'save'], { application, patches })
  await world.get(who, ['applications', 'answerAmendment'], {
    application,
    expectedVersion: saved.version,
    answers: [{ item: 0 }],
  })
  const found = (await world.review(application)).findings.find(
    each => each.finding.requirement === 'enterprise-ip-belongs',
  )
  expect(found).toMatchObject({ decision: null, open: true, blocks: true })
})

test('what is out for amendment is shown as it was handed in, not as it is being changed', async () => {
  const { who, application } = await returned()
  const { fieldVersions } = await world.get(who, ['applications', 'read'], { application })
  const patches = [
    { field: 'summary' as const, value: '还没改完的内容', baseVersion: fieldVersions.summary?.version ?? 0 },
  ]
  await world.get(who, ['applications', 'save'], { application, patches })
  expect(JSON.stringify(await world.review(application))).not.toContain('还没改完的内容')
})

test('a draft is nobody’s business: outline only, no contact, no findings', async () => {
  const { who, application } = await world.submitted(makerForm([inventedIdentity(21)]))
  await world.get(who, ['applications', 'withdraw'], {
    application,
    expectedVersion: await world.version(application),
  })
  const view = await world.review(application)
  expect(view).toMatchObject({
    steps: [],
    findings: [],
    contact: { name: '', phoneMasked: null },
    because: '还没有提交，看不到填写的内容',
  })
  const phone = await world.ask(world.officer, ['screening', 'revealContact'], { edition, application })
  expect(phone).toMatchObject({ failure: { code: 'NOT_FOUND' } })
})

test('nor when only the values compared have changed', async () => {
  const { who, application } = await world.submitted()
  await world.decide(application, 'enterprise-owns-ip', 'pass', '已看专利证书')
  await world.get(world.officer, giveBack, {
    ...{ edition, application, expectedVersion: await world.version(application), dueAt },
    items: [{ ...item, field: 'properties' }],
  })
  const { form, fieldVersions } = await world.get(who, ['applications', 'read'], { application })
  const [patent] = form.properties as { owners: string }[]
  const second = {
    type: '实用新型',
    name: '乙装置',
    number: 'ZL2',
    owners: patent!.owners,
    status: 'granted' as const,
  }
  const value = [...(form.properties as (typeof second)[]), second]
  const patches = [
    { field: 'properties' as const, value, baseVersion: fieldVersions.properties?.version ?? 0 },
  ]
  const { version } = await world.get(who, ['applications', 'save'], { application, patches })
  await world.get(who, ['applications', 'answerAmendment'], {
    ...{ application, expectedVersion: version, answers: [{ item: 0 }] },
  })
  const found = (await world.review(application)).findings
  expect(found.find(each => each.finding.requirement === 'enterprise-owns-ip')).toMatchObject({
    finding: { outcome: 'pass', sentence: '项目有自主知识产权。' },
    decision: null,
  })
})
