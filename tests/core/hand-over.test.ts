import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { handOverPlace, handOverText, openHandOver } from '../../src/core/hand-over'
import { panelAfter } from '../../src/core/panel-after'
import { bytesOfHex } from '../../src/core/sealed-text'
import { phoneHashing } from '../../src/platform/hashing'

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(list => Buffer.from(list).toString('hex'))
const session = 'ses_0123456789abcdef'
const items = fc.record({
  application: fc.constant('app_0123456789abcdef'),
  version: fc.integer({ min: 1, max: 100 }),
  card: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }).map(values => ({
    criteria: values.map((value, i): [string, number] => [`criterion-${i}`, value]),
    total: values.reduce((sum, value) => sum + value, 0),
  })),
  nonce: hex(32),
  supersedes: fc.option(hex(32)),
  requestId: fc.constant('01981d3c-7b2a-7c11-8f00-0123456789ab'),
})

describe('交分码', () => {
  it('written by the phone is read by the server with its key, and by no other', () => {
    fc.assert(
      fc.property(items, hex(32), hex(32), hex(16), (item, key, other, iv) => {
        const text = handOverText(phoneHashing, { session, seat: 3, key: bytesOfHex(key), iv }, item)
        expect(text.length).toBeLessThanOrEqual(2048)
        expect(handOverPlace(text)).toEqual({ session, seat: 3 })
        expect(openHandOver(nodeHashing, bytesOfHex(key), text)).toEqual(item)
        if (key !== other) expect(openHandOver(nodeHashing, bytesOfHex(other), text)).toBeNull()
      }),
    )
  })

  it('does not open once any sign of it was changed', () => {
    fc.assert(
      fc.property(items, hex(32), hex(16), fc.nat(), (item, key, iv, at) => {
        const text = handOverText(phoneHashing, { session, seat: 3, key: bytesOfHex(key), iv }, item)
        const place = at % text.length
        const changed = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
        expect(openHandOver(nodeHashing, bytesOfHex(key), changed)).toBeNull()
      }),
    )
  })

  it('says so when a card does not fit', () => {
    const criteria = Array.from({ length: 40 }, (_, i): [string, number] => [`${'a'.repeat(38)}${i}`, 1])
    const item = {
      ...{ application: 'app_0123456789abcdef', version: 1, card: { criteria, total: 40 } },
      ...{ nonce: 'a'.repeat(64), supersedes: null, requestId: 'x' },
    }
    const at = { session, seat: 3, key: bytesOfHex('ab'.repeat(32)), iv: 'cd'.repeat(16) }
    expect(() => handOverText(nodeHashing, at, item)).toThrow(RangeError)
  })
})

describe('the panel after somebody has left (M4)', () => {
  it('goes on at the minimum, not below; a full panel asked for stops at the first absence', () => {
    const rules = { minCards: 4, absence: 'count-present' as const }
    expect(panelAfter(rules, { counted: 4, absent: 1 }).goesOn).toBe(true)
    expect(panelAfter(rules, { counted: 3, absent: 2 })).toMatchObject({ goesOn: false })
    const full = { minCards: 4, absence: 'panel-complete' as const }
    expect(panelAfter(full, { counted: 6, absent: 1 })).toMatchObject({ goesOn: false })
    expect(panelAfter(full, { counted: 6, absent: 0 }).goesOn).toBe(true)
  })
})
