import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterpriseForm, inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { grantRole } from '../../setup/people'
import { edition, type ScreeningWorld, screeningWorld, traces } from './support'

let db: FreshDatabase
let world: ScreeningWorld

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

const decide = ['screening', 'decide'] as const
const accept = ['screening', 'accept'] as const
const stateOf = async (application: string) => (await world.review(application)).state.id

test('an application is accepted once every hard requirement is met, and not before', async () => {
  const { who, application } = await world.submitted()
  const refused = await world.ask(world.officer, accept, { edition, application, expectedVersion: 2 })
  expect(refused).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
  const open = (await world.review(application)).findings
    .filter(each => each.blocks)
    .map(each => each.finding.requirement)
  expect(open).toContain('enterprise-credit')
  const blocked = await world.ask(world.officer, accept, {
    edition,
    application,
    expectedVersion: await world.version(application),
  })
  expect(blocked).toMatchObject({
    failure: { code: 'SCREENING_OPEN', details: { requirements: open.map(id => ({ id })) } },
  })
  expect(await stateOf(application)).toBe('submitted')
  await world.clear(application)
  await world.accept(application)
  expect(await stateOf(application)).toBe('accepted')
  const track = await world.get(who, ['applications', 'track'], { application })
  expect(track.headline).toBe('报名成功')
  expect(await traces(db, application)).toMatchObject({
    event: { kind: 'accept', from_state: 'submitted', to_state: 'accepted' },
    message: { kind: 'decision', title: '审核通过，报名成功' },
    entry: {
      kind: 'screening.accept',
      actor: world.officer.person,
      data: { application, submission: 1, state: 'accepted' },
    },
  })
})

test('a requirement still due later (官网报名号) does not stand in the way', async () => {
  const { application } = await world.submitted()
  const number = (await world.review(application)).findings.find(
    each => each.finding.requirement === 'official-number',
  )
  expect(number).toMatchObject({ open: false, blocks: false, finding: { outcome: 'unknown' } })
})

test('one undecided, referred or refused hard requirement is enough to stop', async () => {
  const { application } = await world.submitted()
  await world.clear(application)
  for (const [outcome, reason] of [
    ['refer', '请法规科核查'],
    ['needs-amendment', '请补材料'],
    ['fail', '已核实不符'],
  ] as const) {
    await world.decide(application, 'enterprise-credit', outcome, reason)
    const asked = await world.ask(world.officer, accept, {
      edition,
      application,
      expectedVersion: await world.version(application),
    })
    expect(asked).toMatchObject({
      failure: { code: 'SCREENING_OPEN', details: { requirements: [{ id: 'enterprise-credit' }] } },
    })
  }
})

test.each([
  ['group', 'pass', 'pass', false],
  ['group', 'pass', 'fail', true],
  ['group', 'pass', 'refer', true],
  ['enterprise-credit', 'manual', 'pass', false],
  ['enterprise-credit', 'manual', 'fail', true],
  ['enterprise-credit', 'manual', 'refer', false],
  ['official-number', 'unknown', 'needs-amendment', false],
  ['official-number', 'unknown', 'pass', true],
] as const)('%s, found %s, judged %s: reason needed %s', async (requirement, found, outcome, needed) => {
  const { application } = await world.submitted()
  const view = await world.review(application)
  expect(view.findings.find(each => each.finding.requirement === requirement)?.finding.outcome).toBe(found)
  const asked = (reason?: string) =>
    world.ask(world.officer, decide, {
      edition,
      application,
      expectedVersion: view.version,
      requirement,
      outcome,
      reason,
    })
  const bare = await asked('  ')
  if (needed)
    expect(bare).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'reason' }] } },
    })
  expect(await (needed ? asked('已核对原件') : Promise.resolve(bare))).toMatchObject({ ok: true })
})

test('two officers on one application: the second is told, and nothing of his is kept', async () => {
  const { application } = await world.submitted()
  const colleague = await world.as('approver')
  const input = {
    edition,
    application,
    expectedVersion: await world.version(application),
    requirement: 'enterprise-credit',
  }
  const answers = await Promise.all([
    world.ask(world.officer, decide, { ...input, outcome: 'pass' }),
    world.ask(colleague, decide, { ...input, outcome: 'fail', reason: '查到记录' }),
  ])
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const loser = answers.find(answer => !answer.ok)
  expect(loser).toMatchObject({
    failure: { code: 'VERSION_CONFLICT', details: { current: input.expectedVersion + 1 } },
  })
  const { rows } = await db.pool.query(
    'select count(*)::int as n from csc.requirement_decision where application_id = $1',
    [application],
  )
  expect(rows).toEqual([{ n: 1 }])
})

test('a replayed tap has one effect and one answer', async () => {
  const { application } = await world.submitted()
  const input = {
    edition,
    application,
    expectedVersion: await world.version(application),
    requirement: 'enterprise-credit',
    outcome: 'pass' as const,
  }
  const options = { requestId: requestId() }
  const first = await world.get(world.officer, decide, input, options)
  expect(await world.get(world.officer, decide, input, options)).toEqual(first)
  expect(await world.version(application)).toBe(first.version)
})

test('the applicant never sees what officers decide or write among themselves', async () => {
  const { who, application } = await world.submitted()
  await world.decide(application, 'enterprise-credit', 'refer', '内部备注：请核查法人')
  const contractor = await world.as('contractor')
  await world.get(contractor, ['screening', 'propose'], {
    edition,
    application,
    requirement: 'enterprise-credit',
    outcome: 'fail',
    reason: '初核存疑',
  })
  const seen = JSON.stringify([
    await world.get(who, ['applications', 'track'], { application }),
    await world.get(who, ['applications', 'read'], { application }),
  ])
  expect(seen).not.toMatch(/内部备注|初核存疑/)
})

test('a requirement of the other group cannot be judged', async () => {
  const { application } = await world.submitted(makerForm([inventedIdentity(1)]))
  const asked = await world.ask(world.officer, decide, {
    ...{ edition, application, expectedVersion: await world.version(application) },
    ...{ requirement: 'enterprise-credit', outcome: 'pass' },
  })
  expect(asked).toMatchObject({ failure: { details: { fields: [{ path: 'requirement' }] } } })
})

test('a draft and a withdrawn application are not judged', async () => {
  const { who, application } = await world.submitted()
  await world.get(who, ['applications', 'withdraw'], {
    application,
    expectedVersion: await world.version(application),
  })
  const asked = await world.ask(world.officer, decide, {
    ...{ edition, application, expectedVersion: await world.version(application) },
    ...{ requirement: 'group', outcome: 'pass' },
  })
  expect(asked).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
})

test("an officer's own application is for a colleague", async () => {
  const { who, application } = await world.submitted(enterpriseForm())
  await grantRole(db, who.person, { role: 'operator' })
  const input = { edition, application, expectedVersion: await world.version(application) }
  expect(await world.ask(who, accept, input)).toMatchObject({ failure: { code: 'OWN_APPLICATION' } })
  expect((await world.review(application, who)).may).toMatchObject({
    decide: false,
    accept: false,
    reject: false,
  })
})

test('rejecting quotes the clause and the reason to the applicant, and ends it', async () => {
  const { who, application } = await world.submitted()
  const input = {
    edition,
    application,
    expectedVersion: await world.version(application),
    requirement: 'enterprise-credit',
  }
  expect(await world.ask(world.officer, ['screening', 'reject'], { ...input, reason: ' ' })).toMatchObject({
    failure: { details: { fields: [{ path: 'reason' }] } },
  })
  await world.get(world.officer, ['screening', 'reject'], { ...input, reason: '查到严重失信记录' })
  const { message, entry } = await traces(db, application)
  expect(message.body).toContain('长工信〔2026〕107号 四(三)1(4)“企业无严重失信记录。”')
  expect(JSON.stringify(entry)).not.toContain('查到严重失信记录')
  const track = await world.get(who, ['applications', 'track'], { application })
  expect(track.refusal).toMatchObject({ reason: '查到严重失信记录', clause: { id: 'CZ26-18' } })
  const again = await world.ask(world.officer, accept, {
    edition,
    application,
    expectedVersion: await world.version(application),
  })
  expect(again).toMatchObject({
    failure: { code: 'STATE_REFUSED', message: '现在是“审核不通过”，不能审核通过。请刷新后再看。' },
  })
})
