import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paced, secondsLeft } from '../../src/platform/upload-pace'
import {
  backOff,
  bytesSent,
  heardOf,
  isWhole,
  lostPart,
  missingParts,
  nextParts,
  partCount,
  partsOf,
  rangeOf,
  sendingPart,
  storedPart,
} from '../../src/platform/upload-parts'

describe('the parts of a file', () => {
  test('its ranges cover every byte once, whatever the sizes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 700 }),
        (bytes, partBytes) => {
          const parts = partsOf(bytes, partBytes, [])
          const ranges = missingParts(parts).map(part => rangeOf(parts, part))
          expect(ranges[0]?.start).toBe(0)
          expect(ranges.at(-1)?.end).toBe(bytes)
          ranges.slice(1).forEach(({ start }, at) => void expect(start).toBe(ranges[at]?.end))
          expect(partCount(parts)).toBe(ranges.length)
        },
      ),
    )
  })
  test('two at once, one once the network was weak, and what is stored or on its way is never begun again', () => {
    const fresh = partsOf(50, 10, [1])
    expect(nextParts(fresh)).toEqual([2, 3])
    const one = sendingPart(fresh, 2)
    expect(nextParts(one)).toEqual([3])
    expect(nextParts(sendingPart(one, 3))).toEqual([])
    expect(nextParts(lostPart(one, 2))).toEqual([2])
    expect(nextParts(storedPart(one, 2))).toEqual([3, 4])
  })
  test('in any order of stored and lost parts the file is whole exactly when every part was stored', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        let parts = partsOf(65, 10, [])
        const stored = new Set<number>()
        for (const [part, arrives] of steps) {
          parts = sendingPart(parts, part, 99)
          expect(bytesSent(parts)).toBeLessThanOrEqual(65)
          parts = arrives ? storedPart(parts, part) : lostPart(parts, part)
          if (arrives) stored.add(part)
        }
        expect(isWhole(parts)).toBe(stored.size === 7)
        expect(missingParts(parts).some(part => stored.has(part))).toBe(false)
      }),
    )
  })
  test('what the store says counts, and only parts the file has', () => {
    const heard = heardOf(storedPart(partsOf(25, 10, []), 1), [2, 2, 3, 9, 0])
    expect([...heard.stored]).toEqual([2, 3])
    expect(bytesSent(heard)).toBe(15)
  })
  test('3, 8, then 20 seconds', () => {
    expect([1, 2, 3, 4, 40].map(backOff)).toEqual([3_000, 8_000, 20_000, 20_000, 20_000])
  })
})

describe('the pace', () => {
  test('tells the rest from the last seconds, and nothing before it knows', () => {
    expect(secondsLeft([], 100)).toBeNull()
    expect(secondsLeft(paced([], 0, 10), 100)).toBeNull()
    expect(secondsLeft(paced(paced([], 0, 0), 1_499, 10), 100)).toBeNull()
    expect(secondsLeft(paced(paced([], 0, 0), 2_000, 10), 100)).toBe(18)
  })
  test('forgets what is 15 seconds old, and what was sent and lost', () => {
    const pace = paced(paced(paced([], 0, 90), 10_000, 20), 25_001, 40)
    expect(pace).toEqual([{ at: 25_001, sent: 40 }])
  })
})
