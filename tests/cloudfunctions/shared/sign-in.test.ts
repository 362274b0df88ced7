import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/session/operations'
import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import { SmsRefused } from '../../../cloudfunctions/shared/gateways/sms'
import { registryOf } from '../../../cloudfunctions/shared/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost } from '../../setup/test-host'

let db: FreshDatabase
let host: ReturnType<typeof testHost>
const registry = registryOf(operations)
const sent: { phone: string; code: string }[] = []
let minute = 0
let smsWorks = true

beforeAll(async () => {
  db = await freshDatabase()
  const sms = {
    async sendCode(phone: string, code: string) {
      if (!smsWorks) throw new SmsRefused('FailedOperation.SignatureIncorrectOrUnapproved')
      sent.push({ phone, code })
    },
  }
  host = testHost(db.database, { sms })
})
afterAll(() => db.drop())

const at = (minutes: number) => new Date(Date.parse('2026-07-01T00:00:00Z') + minutes * 60_000)
const call = (operation: string, input: unknown, options: { minute: number; ip?: string; token?: string }) =>
  dispatch(host, registry, {
    function: 'session',
    operation,
    input,
    credentials: options.token ? { kind: 'token', token: options.token } : { kind: 'guest' },
    receivedAt: at(options.minute),
    ip: options.ip ?? '127.0.0.9',
    door: 'web',
  })
const lastCode = () => sent.at(-1)!.code
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a code by SMS signs the person in; the same phone is the same person; nothing shows the code', async () => {
  const reply = await call('sendCode', { phone: '+86 138 0000 0001' }, { minute: 0 })
  expect(reply.reply).toMatchObject({ ok: true, data: { resendAfterSeconds: 60 } })
  expect(JSON.stringify([reply, host.records])).not.toContain(lastCode())
  expect(sent.at(-1)!.phone).toBe('13800000001')
  const first = await call('signIn', { phone: '13800000001', code: lastCode() }, { minute: 1 })
  const { token, person } = (first.reply as unknown as { data: { token: string; person: string } }).data
  expect((await call('me', {}, { minute: 2, token })).reply).toMatchObject({
    data: { person: { id: person, phoneMasked: '138****0001' }, demo: null },
  })
  expect((await call('signIn', { phone: '13800000001', code: lastCode() }, { minute: 2 })).status).toBe(409)
  await call('sendCode', { phone: '13800000001' }, { minute: 3 })
  const second = await call('signIn', { phone: '13800000001', code: lastCode() }, { minute: 3 })
  expect((second.reply as unknown as { data: { person: string } }).data.person).toBe(person)
  await call('signOut', {}, { minute: 4, token })
  expect((await call('me', {}, { minute: 4, token })).reply).toMatchObject({ data: { person: null } })
})

test('five wrong tries end a code; it also ends after five minutes', async () => {
  await call('sendCode', { phone: '13800000002' }, { minute: 10 })
  const code = lastCode()
  for (let n = 0; n < 5; n++)
    expect(
      (await call('signIn', { phone: '13800000002', code: wrong(code) }, { minute: 10 })).reply,
    ).toMatchObject({ failure: { code: 'CODE_WRONG' } })
  expect((await call('signIn', { phone: '13800000002', code }, { minute: 10 })).reply).toMatchObject({
    failure: { code: 'CODE_EXPIRED' },
  })
  await call('sendCode', { phone: '13800000002' }, { minute: 20 })
  expect(
    (await call('signIn', { phone: '13800000002', code: lastCode() }, { minute: 25 })).reply,
  ).toMatchObject({ failure: { code: 'CODE_EXPIRED' } })
  await call('sendCode', { phone: '13800000002' }, { minute: 30 })
  expect((await call('signIn', { phone: '13800000002', code: lastCode() }, { minute: 34.99 })).status).toBe(
    200,
  )
})

test('another code within a minute, or the eleventh of a day, is refused', async () => {
  minute = 100
  for (let n = 0; n < 10; n++)
    expect(
      (await call('sendCode', { phone: '13800000003' }, { minute: minute + n, ip: `127.0.1.${n}` })).status,
    ).toBe(200)
  expect(
    (await call('sendCode', { phone: '13800000003' }, { minute: minute + 9.99, ip: '127.0.1.50' })).reply,
  ).toMatchObject({ failure: { code: 'CODE_TOO_SOON' } })
  expect(
    (await call('sendCode', { phone: '13800000003' }, { minute: minute + 11, ip: '127.0.1.51' })).reply,
  ).toMatchObject({ failure: { code: 'TOO_MANY' } })
})

test('an address may ask for twenty codes an hour', async () => {
  for (let n = 0; n < 20; n++)
    expect(
      (
        await call(
          'sendCode',
          { phone: `1390000${String(n).padStart(4, '0')}` },
          { minute: 200, ip: '127.0.2.1' },
        )
      ).status,
    ).toBe(200)
  expect((await call('sendCode', { phone: '13900009999' }, { minute: 200, ip: '127.0.2.1' })).status).toBe(
    429,
  )
  expect((await call('sendCode', { phone: '13900009999' }, { minute: 261, ip: '127.0.2.1' })).status).toBe(
    200,
  )
})

test('when the operator refuses, the person is told what to do', async () => {
  smsWorks = false
  expect((await call('sendCode', { phone: '13800000004' }, { minute: 300 })).reply).toMatchObject({
    failure: { code: 'SMS_FAILED', message: expect.stringContaining('核对号码') },
  })
  smsWorks = true
})

test('the demo’s code and clock exist in the demo only', async () => {
  expect((await call('clock', {}, { minute: 0 })).reply).toMatchObject({ failure: { code: 'DEMO_ONLY' } })
  expect((await call('moveClock', { to: '2026-07-10T00:00:00Z' }, { minute: 0 })).status).toBe(401)
  const demo = testHost(db.database, { demo: { edition: 'changzhi-2026', stops: [] } })
  const reply = await dispatch(demo, registry, {
    function: 'session',
    operation: 'sendCode',
    input: { phone: '13800000005' },
    credentials: { kind: 'guest' },
    receivedAt: at(400),
    ip: '',
    door: 'web',
  })
  expect(reply.reply).toMatchObject({ data: { demoCode: expect.stringMatching(/^\d{6}$/) } })
})
