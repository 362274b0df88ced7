import { describe, expect, test } from 'vitest'
import {
  fingerprintOf,
  isPublicKey,
  isSignedBy,
  newKeyPair,
  openSealed,
  sealTo,
  signText,
} from '../../../cloudfunctions/shared/interchange-seal'

describe('sealing to another installation', () => {
  const own = newKeyPair('x25519')
  test('opens for the holder of the key, in its place, and never twice the same', () => {
    const box = sealTo(own.publicKey, '演示内容', 'a')
    expect(openSealed(own, box, 'a')).toBe('演示内容')
    expect(sealTo(own.publicKey, '演示内容', 'a')).not.toBe(box)
    expect(box).not.toContain('演示')
  })
  test('opens for nobody else, nowhere else, not altered', () => {
    const box = sealTo(own.publicKey, 'x', 'a')
    expect(() => openSealed(newKeyPair('x25519'), box, 'a')).toThrow()
    expect(() => openSealed(own, box, 'b')).toThrow()
    const parts = box.split('.')
    const other = sealTo(own.publicKey, 'y', 'a').split('.')
    expect(() => openSealed(own, [parts[0], other[1], ...parts.slice(2)].join('.'), 'a')).toThrow()
    for (const text of ['', 'x1', 'x1.AAAA.v1.a.b', box.replace('x1', 'x2')])
      expect(() => openSealed(own, text, 'a')).toThrow()
  })
  test('a point of small order is refused: everybody would know the shared secret', () => {
    const zero = Buffer.alloc(32).toString('base64url')
    expect(() => sealTo(zero, 'x', 'a')).toThrow()
  })
})

describe('signing for another installation', () => {
  const own = newKeyPair('ed25519')
  test('is this key’s over this text alone', () => {
    const signature = signText(own, 'text')
    expect(isSignedBy(own.publicKey, 'text', signature)).toBe(true)
    expect(isSignedBy(own.publicKey, 'Text', signature)).toBe(false)
    expect(isSignedBy(newKeyPair('ed25519').publicKey, 'text', signature)).toBe(false)
    expect(isSignedBy('not a key', 'text', signature)).toBe(false)
    expect(isSignedBy(own.publicKey, 'text', 'short')).toBe(false)
  })
  test('the short code is eighty bits in four groups, another for another key', () => {
    expect(fingerprintOf(own.publicKey)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(fingerprintOf(own.publicKey)).not.toBe(fingerprintOf(newKeyPair('ed25519').publicKey))
    expect(fingerprintOf('A'.repeat(43))).toBe(fingerprintOf('A'.repeat(43)))
  })
  test('a key is 32 bytes', () => {
    expect(isPublicKey('ed25519', own.publicKey)).toBe(true)
    expect(isPublicKey('ed25519', own.publicKey.slice(0, -2))).toBe(false)
    expect(isPublicKey('x25519', '')).toBe(false)
  })
})
