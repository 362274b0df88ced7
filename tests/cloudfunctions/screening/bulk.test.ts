import { afterAll, beforeAll, expect, test } from 'vitest'
import { startupForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { edition, type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const preview = ['screening', 'previewBulkAccept'] as const
const bulk = ['screening', 'bulkAccept'] as const

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

async function cleared(): Promise<string> {
  const { application } = await world.submitted()
  await world.clear(application)
  return application
}

test('of five, those with something open stay and are named; the others are accepted and told', async () => {
  const [clear, alsoClear] = [await cleared(), await cleared()]
  const { application: open } = await world.submitted()
  const accepted = await cleared()
  await world.accept(accepted)
  const { application: review } = await world.submitted(
    { ...startupForm(), registeredOn: '2023-01-01' },
    '请复核',
  )
  const applications = [clear, open, accepted, review, alsoClear]
  const view = await world.get(world.officer, preview, { edition, applications })
  expect(view.accepted.map(each => each.application)).toEqual([clear, alsoClear])
  const reasons = Object.fromEntries(view.skipped.map(each => [each.application, each.reason]))
  expect(reasons[open]).toMatch(/^“.+”等\d+条还没有判定或没有通过$/)
  expect(reasons[accepted]).toBe('现在是“审核通过”')
  expect(reasons[review]).toBe('申请了人工复核，请单独审核')
  const asked = view.accepted.map(({ application, version }) => ({ application, expectedVersion: version }))
  const others = await Promise.all(
    [open, review].map(async application => ({
      application,
      expectedVersion: await world.version(application),
    })),
  )
  const input = { edition, applications: [...asked, ...others] }
  const options = { requestId: requestId() }
  const done = await world.get(world.officer, bulk, input, options)
  expect(done.accepted.map(each => each.application).sort()).toEqual([clear, alsoClear].sort())
  expect(done.skipped.map(each => each.application).sort()).toEqual([open, review].sort())
  expect(await world.get(world.officer, bulk, input, options)).toEqual(done)
  const { rows } = await db.pool.query(
    "select count(*)::int as n from csc.message where title = '审核通过，报名成功'",
  )
  expect(rows).toEqual([{ n: 3 }])
})

test('one that changed since the preview is left alone', async () => {
  const application = await cleared()
  const expectedVersion = await world.version(application)
  await world.decide(application, 'enterprise-credit', 'pass')
  const done = await world.get(world.officer, bulk, {
    edition,
    applications: [{ application, expectedVersion }],
  })
  expect(done).toEqual({ accepted: [], skipped: [{ application, reason: '刚刚有更新，请看过再通过' }] })
})

test('two officers press at once: each application is accepted once', async () => {
  const applications = await Promise.all([cleared(), cleared(), cleared()])
  const asked = await Promise.all(
    applications.map(async application => ({
      application,
      expectedVersion: await world.version(application),
    })),
  )
  const colleague = await world.as('approver')
  const answers = await Promise.all([
    world.get(world.officer, bulk, { edition, applications: asked }),
    world.get(colleague, bulk, { edition, applications: [...asked].reverse() }),
  ])
  expect(answers.flatMap(answer => answer.accepted)).toHaveLength(3)
  const { rows } = await db.pool.query(
    "select count(*)::int as n from csc.application_event where kind = 'accept' and application_id = any($1)",
    [applications],
  )
  expect(rows).toEqual([{ n: 3 }])
})

test('an unknown and a foreign application look the same', async () => {
  const application = await cleared()
  const county = await world.as('operator', '140423')
  const unknown = 'app_0000000000000000'
  const view = await world.get(county, preview, { edition, applications: [application, unknown] })
  expect(view.accepted).toEqual([])
  expect(new Set(view.skipped.map(each => each.reason))).toEqual(new Set(['没有找到，可能已被撤回']))
})
