import { expect, test } from 'vitest'
import { parseMasterKey } from '../../../cloudfunctions/shared/keys'
import { testKeys as keys } from '../../setup/test-host'

test('a sealed field opens only in its place', () => {
  const sealed = keys.seal('13800000000', 'person|phone|per_a')
  expect(sealed).toMatch(/^v1\./)
  expect(keys.open(sealed, 'person|phone|per_a')).toBe('13800000000')
  expect(() => keys.open(sealed, 'person|phone|per_b')).toThrow()
  expect(() => keys.open(`${sealed.slice(0, -2)}AA`, 'person|phone|per_a')).toThrow()
  expect(keys.seal('13800000000', 'person|phone|per_a')).not.toBe(sealed)
})

test('keyed hashes differ by purpose and fold width and spaces', () => {
  expect(keys.hmac('phone', '1')).not.toBe(keys.hmac('identity', '1'))
  expect(keys.hmac('identity', ' １１0105194912310020 ')).toBe(keys.hmac('identity', '110105194912310020'))
})

test.each([
  ['missing', undefined, /缺少密钥/],
  ['short', 'ab'.repeat(31), /长度不对/],
  ['long', 'ab'.repeat(33), /长度不对/],
  ['an example', '01'.repeat(32), /太简单/],
  ['all the same', '00'.repeat(32), /太简单/],
])('a %s master key is refused', (_, text, sentence) => {
  expect(() => parseMasterKey(text)).toThrow(sentence)
})

test('32 bytes pass as hex and as base64', () => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 37) % 256))
  expect(parseMasterKey(bytes.toString('hex'))).toEqual(bytes)
  expect(parseMasterKey(bytes.toString('base64'))).toEqual(bytes)
})
