import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { inventedIdentity, makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { edition, type ScreeningWorld, screeningWorld, traces } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const record = ['screening', 'recordCreditCheck'] as const

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

type Check = Partial<Input<'screening', 'recordCreditCheck'>>
const look = async (application: string, over: Check = {}) =>
  world.ask(world.officer, record, {
    ...{ edition, application, expectedVersion: await world.version(application) },
    ...{ subject: 'company', source: '信用中国', checkedOn: '2026-07-01', conclusion: 'clear', ...over },
  })
const finding = async (application: string, requirement: string) =>
  (await world.review(application)).findings.find(each => each.finding.requirement === requirement)

test('企业组: nothing found passes the requirement, with source and date on record', async () => {
  const { application } = await world.submitted()
  expect((await world.review(application)).credit).toMatchObject([
    { subject: 'company', wording: '无严重失信记录', checks: [] },
  ])
  expect(await look(application)).toMatchObject({ ok: true })
  expect(await finding(application, 'enterprise-credit')).toMatchObject({
    open: false,
    blocks: false,
    decision: { outcome: 'pass', reason: '信用中国（2026-07-01）查询', by: '王经办' },
  })
  expect((await world.review(application)).credit[0]?.checks).toMatchObject([
    { source: '信用中国', conclusion: '未见记录' },
  ])
  expect((await traces(db, application)).event.kind).toBe('credit-check')
})

test.each([
  ['listed', null, true],
  ['serious', 'fail', true],
  ['unclear', null, true],
] as const)('企业组: %s decides %s', async (conclusion, outcome, blocks) => {
  const { application } = await world.submitted()
  await look(application, { conclusion, note: '查询截图已存档' })
  const found = await finding(application, 'enterprise-credit')
  expect([found?.decision?.outcome ?? null, found?.blocks]).toEqual([outcome, blocks])
})

test('创业组: any record refuses, and every member has to be looked up', async () => {
  const form = makerForm([inventedIdentity(31), inventedIdentity(32)])
  const { application } = await world.submitted(form)
  const { credit } = await world.review(application)
  expect(credit.map(each => [each.subject, each.wording])).toEqual([
    ['演示成员1', '无失信记录'],
    ['演示成员2', '无失信记录'],
  ])
  expect(credit[0]?.label).toMatch(/^演示成员1（证件尾号[\dX]{4}，待本人确认）$/)
  await db.pool.query('update csc.team_member set confirmed_at = now() where application_id = $1', [
    application,
  ])
  const { credit: later } = await world.review(application)
  expect(later[0]?.label).toMatch(/^演示成员1（证件尾号[\dX]{4}，本人已确认）$/)
  await look(application, { subject: '演示成员1' })
  expect((await finding(application, 'maker-credit'))?.decision).toBeNull()
  await look(application, { subject: '演示成员2' })
  expect((await finding(application, 'maker-credit'))?.decision?.outcome).toBe('pass')
  await look(application, { subject: '演示成员2', conclusion: 'listed', note: '法院失信名单' })
  expect((await finding(application, 'maker-credit'))?.decision?.outcome).toBe('fail')
})

test('a later look-up that is not clear takes the decision back', async () => {
  const { application } = await world.submitted()
  await look(application)
  await look(application, { conclusion: 'unclear', note: '网站打不开' })
  expect(await finding(application, 'enterprise-credit')).toMatchObject({
    open: true,
    decision: { outcome: 'refer' },
  })
})

test.each([
  [{ subject: '路人甲' }, 'subject'],
  [{ checkedOn: '2026-07-02' }, 'checkedOn'],
  [{ checkedOn: '2026-02-30' }, 'checkedOn'],
  [{ source: ' ' }, 'source'],
  [{ conclusion: 'listed' as const }, 'note'],
])('%o is refused at its field', async (over, path) => {
  const { application } = await world.submitted()
  expect(await look(application, over)).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
  })
})

test('a look-up older than 30 days is marked', async () => {
  const { application } = await world.submitted()
  await look(application, { checkedOn: '2026-06-01' })
  const stale = async (at: string) => {
    world.now = at
    return (await world.review(application)).credit[0]?.stale
  }
  expect(await stale('2026-07-01T02:00:00Z')).toBe(false)
  expect(await stale('2026-07-01T16:30:00Z')).toBe(true)
})

test('the note about a person never reaches the ledger', async () => {
  const { application } = await world.submitted()
  await look(application, { conclusion: 'serious', note: '某某被列入名单', checkedOn: '2026-07-01' })
  expect(JSON.stringify((await traces(db, application)).entry)).not.toContain('某某')
})
