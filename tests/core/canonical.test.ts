import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, NotCanonical } from '../../src/core/canonical'

describe('canonical', () => {
  it('sorts keys by UTF-16 unit, keeps NFC text and writes no spaces', () => {
    expect(canonical({ b: '山西', a: [1, true, null], A: { z: 8750, y: '' }, ä: 'é"\n' })).toBe(
      '{"A":{"y":"","z":8750},"a":[1,true,null],"b":"山西","ä":"é\\"\\n"}',
    )
    expect(canonical({ '\u{1F600}': 1, '\uFB00': 2 })).toBe('{"\u{1F600}":1,"\uFB00":2}')
  })

  it('accepts the ends of the safe integers', () => {
    expect(canonical([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0])).toBe(
      '[9007199254740991,-9007199254740991,0]',
    )
  })

  it.each([
    ['a fraction', 0.5],
    ['negative zero', -0],
    ['an unsafe integer', Number.MAX_SAFE_INTEGER + 1],
    ['NaN', Number.NaN],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a lone surrogate', '\uD83D'],
    ['a lone low surrogate', 'a\uDE00'],
    ['text that is not NFC', 'e\u0301'],
  ])('refuses %s, naming the path', (_, value) => {
    expect(() => canonical({ a: [value] })).toThrow(NotCanonical)
    expect(() => canonical({ a: [value] })).toThrow('$.a[0]')
  })

  it('refuses a hole and an undefined member instead of dropping them', () => {
    const holed: number[] = [1]
    holed[2] = 3
    expect(() => canonical(holed)).toThrow(NotCanonical)
    expect(() => canonical({ a: undefined })).toThrow(NotCanonical)
    expect(() => canonical({ 'e\u0301': 1 })).toThrow(NotCanonical)
  })

  it('reads back as the same value and does not depend on the order of keys', () => {
    const text = fc.string({ unit: 'grapheme' }).map(s => s.normalize('NFC'))
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger().map(n => n + 0),
        text,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          text.filter(key => key !== '__proto__'),
          tie('tree'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }))
    fc.assert(
      fc.property(tree, value => {
        const written = canonical(value)
        expect(canonical(JSON.parse(written))).toBe(written)
        expect(canonical(reversed(value))).toBe(written)
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
