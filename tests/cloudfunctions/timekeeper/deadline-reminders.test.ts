import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Host } from '../../../cloudfunctions/shared/host'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { recordingWechat } from '../../setup/outside-world'
import { signedIn } from '../../setup/people'
import { testHost } from '../../setup/test-host'
import { allow, insertApplication, outboxRows, tickAt } from './support'

let db: FreshDatabase
let host: Host
let wechat: ReturnType<typeof recordingWechat>

beforeAll(async () => {
  db = await freshDatabase()
})
beforeEach(async () => {
  await db.pool.query('delete from csc.outbox')
  await db.pool.query('delete from csc.message')
  await db.pool.query('delete from csc.application')
  wechat = recordingWechat()
  host = testHost(db.database, { wechat: wechat.gateway })
})
afterAll(() => db.drop())

const evening = '2026-07-07T20:05:00+08:00'
const messages = async () => (await db.pool.query('select title, body, person_id from csc.message')).rows

test('a draft is reminded three days before, once, however often the timer runs', async () => {
  const owner = await signedIn(db, { openId: 'o-1' })
  await allow(db, owner.person, 'deadline', 2)
  const application = await insertApplication(db, owner.person)
  expect(await tickAt(host, evening)).toMatchObject({ produced: 1, sent: 1 })
  expect(await tickAt(host, evening)).toMatchObject({ produced: 0, sent: 0 })
  expect(wechat.sent).toEqual([
    {
      openId: 'o-1',
      template: 'deadline',
      page: `apply/status/index?application=${application}`,
      words: { title: '演示项目', note: '报名还没有提交', time: '2026年7月10日 23:59' },
    },
  ])
  expect(await messages()).toEqual([
    {
      title: '报名还有3天截止',
      body: '“演示项目”还没有提交。报名7月10日 23:59截止，截止后不能再提交。',
      person_id: owner.person,
    },
  ])
})

test('each slot reminds anew, and two timers at once queue one row', async () => {
  const owner = await signedIn(db)
  await insertApplication(db, owner.person)
  const ticks = await Promise.all([tickAt(host, evening), tickAt(host, evening), tickAt(host, evening)])
  expect(ticks.reduce((sum, tick) => sum + tick.produced, 0)).toBe(1)
  expect(await tickAt(host, '2026-07-09T20:05:00+08:00')).toMatchObject({ produced: 1 })
  expect(await messages()).toHaveLength(2)
})

test.each(['submitted', 'returned', 'accepted', 'withdrawn'])(
  'one that is %s is not reminded',
  async state => {
    const owner = await signedIn(db)
    await insertApplication(db, owner.person, { state })
    expect(await tickAt(host, evening)).toMatchObject({ produced: 0 })
  },
)

test('a draft begun after the slot is left alone until the next', async () => {
  const owner = await signedIn(db)
  await insertApplication(db, owner.person, { createdAt: '2026-07-07T19:40:00+08:00' })
  expect(await tickAt(host, evening)).toMatchObject({ produced: 0 })
  expect(await tickAt(host, '2026-07-09T20:05:00+08:00')).toMatchObject({ produced: 1 })
})

test('a draft submitted between queueing and sending is not reminded', async () => {
  const owner = await signedIn(db, { openId: 'o-2' })
  await allow(db, owner.person, 'deadline', 1)
  await insertApplication(db, owner.person)
  expect(await tickAt(host, '2026-07-07T19:40:00+08:00')).toMatchObject({ produced: 1, sent: 0 })
  await db.pool.query("update csc.application set state = 'submitted'")
  expect(await tickAt(host, evening)).toMatchObject({ sent: 0, cancelled: 1 })
  expect(wechat.sent).toEqual([])
})

test('a reminder that waited past the deadline is not sent any more', async () => {
  const owner = await signedIn(db, { openId: 'o-3' })
  await allow(db, owner.person, 'deadline', 1)
  await insertApplication(db, owner.person)
  const parked = testHost(db.database, {
    wechat: recordingWechat(() => ({ kind: 'busy', code: -1 })).gateway,
  })
  await tickAt(parked, '2026-07-10T20:59:59+08:00')
  await db.pool.query("update csc.outbox set due_at = '2026-07-10T15:00:00Z'")
  expect(await tickAt(host, '2026-07-11T08:00:00+08:00')).toMatchObject({ cancelled: 1, sent: 0 })
  expect(wechat.sent).toEqual([])
})

test('a server that was down in the evening reminds in the morning, not at night', async () => {
  const owner = await signedIn(db)
  await insertApplication(db, owner.person)
  await tickAt(host, '2026-07-08T02:00:00+08:00')
  const [row] = await outboxRows(db)
  expect(row?.due_at.toISOString()).toBe('2026-07-08T00:00:00.000Z')
})

test('a reminder produced late says what is left then', async () => {
  const owner = await signedIn(db)
  await insertApplication(db, owner.person)
  await tickAt(host, '2026-07-10T22:59:00+08:00')
  expect(await messages()).toMatchObject([{ title: '报名还有1小时截止' }])
  expect(await tickAt(host, '2026-07-11T08:00:00+08:00')).toMatchObject({ cancelled: 1 })
})
