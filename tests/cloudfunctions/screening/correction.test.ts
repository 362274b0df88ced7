import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { enterpriseForm, startupForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { edition, type ScreeningWorld, screeningWorld, traces } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const correct = ['screening', 'proposeGroupCorrection'] as const
const reason = '成立日期在2024年以后，属于初创企业'

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
beforeEach(() => {
  world.now = '2026-07-01T02:00:00.000Z'
})
afterAll(() => db.drop())

const input = async (application: string, group = 'startup', subtype: string | null = 'startup-company') => ({
  ...{ edition, application, expectedVersion: await world.version(application), group, subtype, reason },
})

/** A company that chose 企业组 but also qualifies as 初创企业. */
const young = () => ({ ...enterpriseForm(), registeredOn: '2025-06-01' })

test('the group changes, every requirement of the new group is judged anew, the applicant is told', async () => {
  const { who, application } = await world.submitted(young())
  await world.decide(application, 'enterprise-credit', 'pass')
  const acted = await world.get(world.officer, correct, await input(application))
  const view = await world.review(application)
  expect(view).toMatchObject({
    version: acted.version,
    group: { id: 'startup', name: '创业组' },
    subtype: { id: 'startup-company' },
    submissions: [{ number: 1 }, { number: 2 }],
    correction: {
      id: acted.correction,
      from: '企业组',
      to: '创业组',
      reason,
      officialSite: 'to-do',
      acknowledgedAt: null,
    },
  })
  const ids = view.findings.map(each => each.finding.requirement)
  expect(ids).toContain('startup-founded')
  expect(ids.filter(id => id.startsWith('enterprise-'))).toEqual([])
  const { message, entry } = await traces(db, application)
  expect(message).toMatchObject({ kind: 'correction', title: '参赛组别已更正' })
  expect(message.body).toContain(`已由企业组改为创业组（初创企业），原因：${reason}。`)
  expect(entry.data).toMatchObject({ from: 'enterprise', to: 'startup', correction: acted.correction })
  const track = await world.get(who, ['applications', 'track'], { application })
  expect(track).toMatchObject({
    groupName: '创业组',
    correction: { id: acted.correction, acknowledgedAt: null },
  })
  await world.get(who, ['applications', 'acknowledgeCorrection'], {
    application,
    correction: acted.correction,
  })
  const after = await world.review(application)
  expect(after.correction?.acknowledgedAt).not.toBeNull()
  expect(after.submissions).toHaveLength(2)
})

test('a hard requirement of the new group that is plainly not met blocks, and nothing changes', async () => {
  const old = { ...enterpriseForm(), registeredOn: '2023-12-31' }
  const { application } = await world.submitted(old)
  const asked = await world.ask(world.officer, correct, await input(application))
  expect(asked).toMatchObject({
    failure: { code: 'CORRECTION_REFUSED', details: { requirements: [{ id: 'startup-founded' }] } },
  })
  expect(await world.review(application)).toMatchObject({
    group: { id: 'enterprise' },
    submissions: [{ number: 1 }],
    correction: null,
  })
})

test('founded on the first day that counts, it may be corrected', async () => {
  const { application } = await world.submitted({ ...enterpriseForm(), registeredOn: '2024-01-01' })
  expect(await world.ask(world.officer, correct, await input(application))).toMatchObject({ ok: true })
})

test.each([
  ['enterprise', null, 'group'],
  ['startup', null, 'subtype'],
  ['enterprise', 'startup-company', 'subtype'],
  ['maker', null, 'group'],
])('to %s / %s is refused at %s', async (group, subtype, path) => {
  const { application } = await world.submitted(young())
  expect(await world.ask(world.officer, correct, await input(application, group, subtype))).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
  })
})

test('a startup may be moved to 企业组, whose requirements then count', async () => {
  const form = { ...startupForm(), onMarket: 'yes' }
  const { application } = await world.submitted(form)
  await world.get(world.officer, correct, await input(application, 'enterprise', null))
  const view = await world.review(application)
  expect(view).toMatchObject({ group: { id: 'enterprise' }, subtype: null })
  expect(view.correctionChoices).toEqual([
    { group: { id: 'startup', name: '创业组' }, subtype: { id: 'startup-company', name: '初创企业' } },
  ])
})

test('after the deadline and after acceptance it is still possible, and what is open then shows', async () => {
  const { application } = await world.submitted(young())
  await world.accept(application)
  world.now = '2026-07-15T02:00:00.000Z'
  await world.get(world.officer, correct, await input(application))
  const view = await world.review(application)
  expect(view.state.id).toBe('accepted')
  expect(view.findings.find(each => each.finding.requirement === 'startup-credit')?.open).toBe(true)
  const list = await world.get(world.officer, ['screening', 'queue'], { edition, open: true })
  expect(list.rows.map(row => row.application)).toContain(application)
  await world.clear(application)
  expect(
    (await world.get(world.officer, ['screening', 'queue'], { edition, open: true })).rows.map(
      row => row.application,
    ),
  ).not.toContain(application)
})

test('once it stands in a session the group stays', async () => {
  const { application } = await world.submitted(young())
  await world.accept(application)
  await db.pool.query(
    `insert into csc.round_session (id, edition, round, group_id, name, state, version, sealing_key, created_at)
     values ('ses_1', $1, 'final', 'enterprise', '决赛', 'planned', 1, '', now())`,
    [edition],
  )
  await db.pool.query(
    "insert into csc.turn (session_id, application_id, stage, version) values ('ses_1', $1, 'waiting', 1)",
    [application],
  )
  expect(await world.ask(world.officer, correct, await input(application))).toMatchObject({
    failure: { code: 'ALREADY_COMPETING' },
  })
  expect((await world.review(application)).may.correct).toBe(false)
})

test('the to-do for the official site is done once, and only for this application', async () => {
  const { application } = await world.submitted(young())
  const other = (await world.submitted(young())).application
  const { correction } = await world.get(world.officer, correct, await input(application))
  const sync = ['screening', 'markCorrectionSynced'] as const
  const counted = async () =>
    (await world.get(world.officer, ['screening', 'dashboard'], { edition })).todo.find(
      each => each.id === 'to-sync',
    )?.count ?? 0
  const before = await counted()
  expect(await world.ask(world.officer, sync, { edition, application: other, correction })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
  await world.get(world.officer, sync, { edition, application, correction })
  expect(await counted()).toBe(before - 1)
  expect((await world.review(application)).correction?.officialSite).toBe('done')
  expect(await world.ask(world.officer, sync, { edition, application, correction })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
})
