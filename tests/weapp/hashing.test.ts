import vm from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { phoneHashing } from '../../src/platform/hashing'

test('the phone hashes every text as the server does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(phoneHashing.sha256(text)).toBe(nodeHashing.sha256(text))
    }),
  )
  for (const text of ['', '100% 演示', '%41', '矿灯𠮷', '\u007f\u0080\u07ff\u0800\uffff'])
    expect(phoneHashing.sha256(text)).toBe(nodeHashing.sha256(text))
})

test('the runtime of these tests has no TextEncoder, as many phones have none', () => {
  expect(vm.runInNewContext('typeof TextEncoder')).toBe('undefined')
})
