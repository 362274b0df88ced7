import { expect, test } from 'vitest'
import { tc3Authorization } from '../../../cloudfunctions/shared/gateways/tc3-signature'

/** The worked example of the document 签名方法 v3, with its masked key as printed there. */
const example = {
  service: 'cvm',
  action: 'DescribeInstances',
  host: 'cvm.tencentcloudapi.com',
  payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  timestamp: 1551113065,
}
const credentials = { secretId: `AKID${'*'.repeat(32)}`, secretKey: '*'.repeat(32) }

test('reproduces the signature printed in the documentation', () => {
  expect(tc3Authorization(credentials, example)).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${'*'.repeat(32)}/2019-02-25/cvm/tc3_request, ` +
      'SignedHeaders=content-type;host;x-tc-action, ' +
      'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})

test.each([
  ['payload', { payload: '{}' }],
  ['action', { action: 'RunInstances' }],
  ['host', { host: 'sms.tencentcloudapi.com' }],
  ['service', { service: 'sms' }],
  ['time', { timestamp: 1551113066 }],
])('the signature binds the %s', (_, change) => {
  const signature = (text: string) => text.split('Signature=')[1]
  expect(signature(tc3Authorization(credentials, { ...example, ...change }))).not.toBe(
    signature(tc3Authorization(credentials, example)),
  )
})

test('the date of the scope is the UTC date of the timestamp', () => {
  const at = (iso: string) => tc3Authorization(credentials, { ...example, timestamp: Date.parse(iso) / 1000 })
  expect(at('2026-07-10T23:59:59Z')).toContain('/2026-07-10/')
  expect(at('2026-07-11T00:00:00Z')).toContain('/2026-07-11/')
})
