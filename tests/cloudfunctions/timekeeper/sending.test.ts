import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WechatOutcome } from '../../../cloudfunctions/shared/gateways/wechat'
import { tellPeople } from '../../../cloudfunctions/shared/tell-people'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost } from '../../setup/test-host'
import { after, noon, note, sendingTo } from './sending-support'
import { allow, outboxRows, tickAt } from './support'

let db: FreshDatabase
let world: ReturnType<typeof sendingTo>

beforeAll(async () => {
  db = await freshDatabase()
  world = sendingTo(db)
})
beforeEach(() => world.clear())
afterAll(() => db.drop())

test('sent: one allowance less, nothing by SMS', async () => {
  const to = await world.person({ openId: 's-1', phone: '13800000001', allowance: 2 })
  await world.tell(to)
  const { host, sms } = world.hostWith({ kind: 'sent' })
  expect(await tickAt(host, noon)).toMatchObject({ sent: 1, failed: 0, parked: 0 })
  expect(await outboxRows(db)).toMatchObject([{ channel: 'wechat', state: 'sent', attempts: 1 }])
  expect(await world.remaining(to)).toBe(1)
  expect(sms.sent).toEqual([])
})

test('43101: the allowance becomes zero and the SMS goes out in the same tick', async () => {
  const to = await world.person({ openId: 's-2', phone: '13800000002', allowance: 5 })
  await world.tell(to)
  const { host, sms } = world.hostWith({ kind: 'allowance-used' })
  await tickAt(host, noon)
  expect(await world.remaining(to)).toBe(0)
  expect(sms.sent).toEqual([{ phone: '13800000002', what: '报名成功', until: '2026年7月1日 12:00' }])
  expect(await outboxRows(db)).toMatchObject([
    { channel: 'wechat', state: 'failed', result: '43101' },
    { channel: 'sms', state: 'sent' },
  ])
})

test.each([
  ['no allowance', { openId: 's-3', phone: '13800000003' }],
  ['no WeChat', { phone: '13800000004', allowance: 1 }],
])('%s: WeChat is not asked, the SMS goes out', async (_, options) => {
  await world.tell(await world.person(options))
  const { host, wechat, sms } = world.hostWith({ kind: 'sent' })
  await tickAt(host, noon)
  expect(wechat.sent).toEqual([])
  expect(sms.sent).toHaveLength(1)
  expect(await outboxRows(db)).toMatchObject([
    { state: 'skipped', result: 'not-subscribed' },
    { state: 'sent' },
  ])
})

test('without any channel the message waits in the app, and is not tried for ever', async () => {
  await world.tell(await world.person({ openId: 's-4' }))
  const host = testHost(db.database)
  await tickAt(host, noon)
  expect(await outboxRows(db)).toMatchObject([
    { channel: 'wechat', state: 'skipped', result: 'not-subscribed' },
    { channel: 'sms', state: 'skipped', result: 'no-sms' },
  ])
  expect(await tickAt(host, after(10))).toMatchObject({ sent: 0, failed: 0 })
})

test.each([
  [{ kind: 'data-wrong' }, '47003'],
  [{ kind: 'terminal', code: 43107 }, '43107'],
  [{ kind: 'terminal', code: 45168 }, '45168'],
] satisfies [WechatOutcome, string][])('%o ends the row and raises an alarm', async (outcome, result) => {
  await world.tell(await world.person({ openId: `s-${result}`, allowance: 1 }))
  const { host } = world.hostWith(outcome)
  await tickAt(host, noon)
  expect((await outboxRows(db))[0]).toMatchObject({ state: 'failed', result })
  expect(host.records).toContainEqual({
    level: 'error',
    operation: 'timekeeper.tick',
    outcome: `wechat ${result}`,
  })
})

test('40003 ends the row quietly', async () => {
  await world.tell(await world.person({ openId: 's-40003', allowance: 1 }))
  const { host } = world.hostWith({ kind: 'terminal', code: 40003 })
  await tickAt(host, noon)
  expect((await outboxRows(db))[0]).toMatchObject({ state: 'failed', result: '40003' })
  expect(host.records.filter(record => record.level === 'error')).toEqual([])
})

test('unknown is never tried again, and counts as used', async () => {
  const to = await world.person({ openId: 's-5', phone: '13800000005', allowance: 1 })
  await world.tell(to)
  const { host, wechat, sms } = world.hostWith({ kind: 'unknown' })
  await tickAt(host, noon)
  await tickAt(host, after(60))
  expect(wechat.sent).toHaveLength(1)
  expect(sms.sent).toEqual([])
  expect(await world.remaining(to)).toBe(0)
  expect(await outboxRows(db)).toMatchObject([{ state: 'unknown', attempts: 1 }])
})

test('busy: again after a minute, not before; after eight tries the SMS', async () => {
  await world.tell(await world.person({ openId: 's-6', phone: '13800000006', allowance: 1 }))
  const { host, wechat, sms } = world.hostWith({ kind: 'busy', code: -1 })
  await tickAt(host, noon)
  await tickAt(host, after(0.99))
  expect(wechat.sent).toHaveLength(1)
  for (const minutes of [1, 3, 7, 15, 31, 63, 95]) await tickAt(host, after(minutes))
  expect(wechat.sent).toHaveLength(8)
  expect(sms.sent).toHaveLength(1)
  expect(await outboxRows(db)).toMatchObject([
    { state: 'failed', result: '-1', attempts: 8 },
    { state: 'sent' },
  ])
})

test('45009 parks every WeChat row until 00:05, then the morning', async () => {
  await world.tell(
    await world.person({ openId: 's-7', allowance: 1 }),
    await world.person({ openId: 's-8', allowance: 1 }),
  )
  const { host, wechat } = world.hostWith({ kind: 'daily-quota' })
  await tickAt(host, noon)
  const asked = wechat.sent.length
  await tickAt(host, after(30))
  await tickAt(host, '2026-07-02T00:06:00+08:00')
  expect(wechat.sent).toHaveLength(asked)
  const next = world.hostWith({ kind: 'sent' })
  expect(await tickAt(next.host, '2026-07-02T08:00:00+08:00')).toMatchObject({ sent: 2 })
  expect(await outboxRows(db)).toMatchObject([{ attempts: 1 }, { attempts: 1 }])
})

test('40037 stops that template only, until it is set up anew', async () => {
  const to = await world.person({ openId: 's-9', allowance: 3 })
  await allow(db, to, 'schedule', 3)
  await world.tell(to)
  const { host, wechat } = world.hostWith({ kind: 'template-wrong' })
  await tickAt(host, noon)
  await tickAt(host, after(1))
  expect(wechat.sent).toHaveLength(1)
  await tellPeople(db.database, [{ ...note(to), template: 'schedule' }], new Date(noon))
  const working = world.hostWith({ kind: 'sent' })
  expect(await tickAt(working.host, after(2))).toMatchObject({ sent: 1 })
  working.wechat.gateway.templates.decision = 'tpl-decision-2'
  expect(await tickAt(working.host, after(3))).toMatchObject({ sent: 1 })
  expect((await outboxRows(db)).map(row => [row.state, row.attempts])).toEqual([
    ['sent', 1],
    ['sent', 1],
  ])
})

test('bad credentials stop WeChat for this tick; the rows stay', async () => {
  const people = await Promise.all(
    Array.from({ length: 30 }, (_, i) => world.person({ openId: `t-${i}`, allowance: 1 })),
  )
  await world.tell(...people)
  const { host, wechat } = world.hostWith({ kind: 'token-bad', code: 40001 })
  await tickAt(host, noon)
  expect(wechat.sent.length).toBeLessThanOrEqual(20)
  expect((await outboxRows(db)).every(row => row.state === 'pending')).toBe(true)
  expect(await tickAt(world.hostWith({ kind: 'sent' }).host, after(5))).toMatchObject({ sent: 30 })
})
