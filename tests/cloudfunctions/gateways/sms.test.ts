import { afterEach, expect, test } from 'vitest'
import { SmsRefused, tencentSms } from '../../../cloudfunctions/shared/gateways/sms'
import { type Answering, answeringServer } from '../../setup/answering-server'
import { tc3Problem } from './verify-tc3'

const now = new Date('2026-07-10T12:00:00Z')
const account = { secretId: 'AKIDEXAMPLE', secretKey: 'secret-of-the-test' }
const settings = {
  ...account,
  appId: '1400006666',
  signName: '演示市工信局',
  templateId: '1110',
  reminderTemplateId: '2220',
  region: 'ap-guangzhou',
}
const accepted: Answering = {
  json: {
    Response: {
      SendStatusSet: [
        {
          SerialNo: '5000:1045710669157053657849499619',
          PhoneNumber: '+8618511122233',
          Fee: 1,
          SessionContext: '',
          Code: 'Ok',
          Message: 'send success',
          IsoCode: 'CN',
        },
      ],
      RequestId: 'a0aabda6-cf91-4f3e-a81f-9198114a2279',
    },
  },
}
const error = (Code: string): Answering => ({
  json: { Response: { Error: { Code, Message: 'x' }, RequestId: 'r' } },
})

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

async function operator(answer: Answering, secretKey = account.secretKey) {
  const server = await answeringServer(async arrived => {
    const problem = await tc3Problem(arrived, { ...account, service: 'sms', now })
    return problem ? error(problem) : answer
  })
  open.push(server)
  return { server, sms: tencentSms({ ...settings, secretKey, endpoint: `${server.base}/` }, () => now) }
}

const codeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'sent',
    (reason: unknown) => (reason instanceof SmsRefused ? reason.code : reason),
  )

test('sends a code with the signature, headers and body the API asks for', async () => {
  const { server, sms } = await operator(accepted)
  expect(await codeOf(sms.sendCode('18511122233', '042137', 5))).toBe('sent')
  const [arrived] = server.arrived
  expect(arrived?.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-tc-action': 'SendSms',
    'x-tc-version': '2021-01-11',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': String(now.getTime() / 1000),
  })
  expect(JSON.parse(arrived?.body ?? '')).toEqual({
    PhoneNumberSet: ['+8618511122233'],
    SmsSdkAppId: '1400006666',
    SignName: '演示市工信局',
    TemplateId: '1110',
    TemplateParamSet: ['042137', '5'],
  })
})

test('a reminder uses its own template and two variables', async () => {
  const { server, sms } = await operator(accepted)
  await sms.sendReminder?.('18511122233', { what: '报名还没有提交', until: '7月10日23:59' })
  expect(JSON.parse(server.arrived[0]?.body ?? '')).toMatchObject({
    TemplateId: '2220',
    TemplateParamSet: ['报名还没有提交', '7月10日23:59'],
  })
})

test('without a reminder template there is no way to remind by SMS', () => {
  const sms = tencentSms(
    { ...settings, reminderTemplateId: undefined, endpoint: 'http://127.0.0.1:1/' },
    () => now,
  )
  expect(sms.sendReminder).toBeUndefined()
})

test('a wrong key is refused by the operator and told apart', async () => {
  const { sms } = await operator(accepted, 'another secret')
  expect(await codeOf(sms.sendCode('18511122233', '042137', 5))).toBe('AuthFailure.SignatureFailure')
})

test.each([
  [
    'an error of the call',
    error('InvalidParameterValue.TemplateParameterFormatError'),
    'InvalidParameterValue.TemplateParameterFormatError',
  ],
  [
    'a number that was not accepted',
    { json: { Response: { SendStatusSet: [{ Code: 'LimitExceeded.PhoneNumberDailyLimit' }] } } },
    'LimitExceeded.PhoneNumberDailyLimit',
  ],
  ['an answer without any status', { json: { Response: { SendStatusSet: [] } } }, 'EmptyReply'],
  ['an answer that is no JSON', { text: '<html>' }, 'SyntaxError'],
] satisfies [string, Answering, string][])('refuses on %s', async (_, answer, code) => {
  const { sms } = await operator(answer)
  expect(await codeOf(sms.sendCode('18511122233', '042137', 5))).toBe(code)
})

test('a closed port is refused, not thrown as something else', async () => {
  const { server, sms } = await operator(accepted)
  await server.close()
  expect(await codeOf(sms.sendCode('18511122233', '042137', 5))).toBe('TypeError')
})

test.each([
  ['TimeoutError', 'unknown'],
  ['TypeError', 'busy'],
  ['InternalError.OtherError', 'busy'],
  ['LimitExceeded.PhoneNumberDailyLimit', 'busy'],
  ['FailedOperation.PhoneNumberInBlacklist', 'terminal'],
  ['AuthFailure.SignatureFailure', 'terminal'],
])('after %s a reminder is %s', (code, fate) => {
  expect(new SmsRefused(code).fate).toBe(fate)
})
