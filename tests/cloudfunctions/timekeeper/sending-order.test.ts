import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SmsRefused } from '../../../cloudfunctions/shared/gateways/sms'
import { claimDue } from '../../../cloudfunctions/shared/records/outbox'
import { tellPeople } from '../../../cloudfunctions/shared/tell-people'
import { operations } from '../../../cloudfunctions/timekeeper/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { worldOf } from '../../setup/host'
import { recordingSms } from '../../setup/outside-world'
import { signedIn } from '../../setup/people'
import { testHost } from '../../setup/test-host'
import { after, noon, note, sendingTo } from './sending-support'
import { outboxRows, tickAt } from './support'

let db: FreshDatabase
let world: ReturnType<typeof sendingTo>

beforeAll(async () => {
  db = await freshDatabase()
  world = sendingTo(db)
})
beforeEach(() => world.clear())
afterAll(() => db.drop())

test('three senders at once send each of 90 messages once', async () => {
  const people = await Promise.all(
    Array.from({ length: 90 }, (_, i) => world.person({ openId: `u-${i}`, allowance: 1 })),
  )
  await world.tell(...people)
  const { host, wechat } = world.hostWith({ kind: 'sent' })
  const ticks = await Promise.all([tickAt(host, noon), tickAt(host, noon), tickAt(host, noon)])
  expect(ticks.reduce((sum, tick) => sum + tick.sent, 0)).toBe(90)
  expect(new Set(wechat.sent.map(message => message.openId)).size).toBe(90)
  expect(wechat.sent).toHaveLength(90)
})

test('a sender that died leaves its row for a minute, then another takes it', async () => {
  await world.tell(await world.person({ openId: 's-10', allowance: 1 }))
  const claimed = await claimDue(db.database, { now: new Date(noon), limit: 5, wechat: true, without: [] })
  expect(claimed).toHaveLength(1)
  const { host } = world.hostWith({ kind: 'sent' })
  expect(await tickAt(host, after(0.99))).toMatchObject({ sent: 0 })
  expect(await tickAt(host, after(1))).toMatchObject({ sent: 1 })
})

test('a row that cannot be read does not hold up the others', async () => {
  const broken = await world.person({ phone: '13800000007' })
  await db.pool.query("update csc.person set phone_sealed = 'v1.x.y' where id = $1", [broken])
  await world.tell(broken, await world.person({ phone: '13800000008' }))
  const { host, sms } = world.hostWith({ kind: 'sent' })
  await tickAt(host, noon)
  expect(sms.sent.map(message => message.phone)).toEqual(['13800000008'])
  expect(
    (await outboxRows(db))
      .filter(row => row.channel === 'sms')
      .map(row => row.state)
      .sort(),
  ).toEqual(['failed', 'sent'])
})

test.each([
  ['TimeoutError', 2, 'unknown'],
  ['InternalError.OtherError', 3, 'sent'],
  ['FailedOperation.PhoneNumberInBlacklist', 1, 'failed'],
])('an SMS that meets %s is tried %i times and ends %s', async (code, tries, state) => {
  await world.tell(await world.person({ phone: `139${String(tries).repeat(8)}` }))
  let attempts = 0
  const sms = recordingSms(() => (++attempts < 3 ? new SmsRefused(code) : null))
  const host = testHost(db.database, { sms: sms.gateway })
  for (const minutes of [0, 1, 3, 7, 15]) await tickAt(host, after(minutes))
  expect(attempts).toBe(tries)
  expect((await outboxRows(db)).find(row => row.channel === 'sms')).toMatchObject({ state, attempts: tries })
})

test('nothing is sent at night; what was said at night goes out at eight', async () => {
  const to = await world.person({ openId: 's-11', allowance: 1 })
  await tellPeople(db.database, [note(to)], new Date('2026-07-01T22:30:00+08:00'))
  const { host, wechat } = world.hostWith({ kind: 'sent' })
  await tickAt(host, '2026-07-01T23:00:00+08:00')
  await tickAt(host, '2026-07-02T07:59:59.999+08:00')
  expect(wechat.sent).toEqual([])
  expect(await tickAt(host, '2026-07-02T08:00:00+08:00')).toMatchObject({ sent: 1 })
})

test('codes older than a day and sessions that ended are forgotten, younger ones are kept', async () => {
  const code = (id: string, at: string) =>
    db.pool.query("insert into csc.sign_in_code values ($1, 'p', 'c', 5, '', $2, $2, null)", [id, at])
  await code('cod_old', '2026-06-30T03:59:59.999Z')
  await code('cod_young', '2026-06-30T04:00:00Z')
  expect(await tickAt(testHost(db.database), noon)).toMatchObject({ codesCleared: 1 })
  expect((await db.pool.query('select id from csc.sign_in_code')).rows).toEqual([{ id: 'cod_young' }])
})

test('only the timer may run it', async () => {
  const doors = worldOf(db, operations)
  const officer = await signedIn(db, { grants: [{ role: 'approver' }] })
  expect(await doors.ask(officer, ['timekeeper', 'tick'], {})).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
  expect(await doors.ask(null, ['timekeeper', 'tick'], {})).toMatchObject({ failure: { code: 'FORBIDDEN' } })
})
