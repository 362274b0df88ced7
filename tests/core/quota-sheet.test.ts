import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, type QuotaClaim, type QuotaPlan } from '../../src/core/quota'
import { decimalText, quotaSheet } from '../../src/core/quota-sheet'
import { secondLargestRemainder, secondSainteLague } from './quota-second'

const methods = ['largest-remainder', 'sainte-lague'] as const
const units = (...counts: number[]): QuotaClaim[] => counts.map((count, i) => ({ unit: `u${i}`, count }))
const seatsOf = (plan: QuotaPlan) => {
  const result = apportion(plan)
  if (!result.ok) throw new Error(result.message)
  return result.rows.map(row => row.seats)
}
const sheetOf = (plan: QuotaPlan) => {
  const sheet = quotaSheet(plan)
  if (!sheet.ok) throw new Error(sheet.message)
  return sheet
}

const claim = fc.record({
  count: fc.nat(60),
  floor: fc.nat(4),
  room: fc.option(fc.nat(12), { nil: undefined }),
})
const bounded = fc
  .tuple(fc.array(claim, { minLength: 1, maxLength: 12 }), fc.nat(90))
  .filter(([claims]) => claims.some(({ count }) => count > 0))
  .map(([claims, extra]) => ({
    seats: claims.reduce((sum, { floor }) => sum + floor, extra),
    claims: claims.map(({ count, floor, room }, i) => ({
      ...{ unit: `u${i}`, count, floor },
      ...(room === undefined ? {} : { cap: floor + room }),
    })),
  }))

describe('a second implementation', () => {
  it('gives the same seats by largest remainder, with floors and caps', () => {
    fc.assert(
      fc.property(bounded, ({ seats, claims }) => {
        const method = 'largest-remainder'
        expect(seatsOf({ seats, method, claims })).toEqual(secondLargestRemainder(seats, claims))
      }),
      { numRuns: 400 },
    )
  })
  it('gives the same seats by Sainte-Laguë, with floors and caps', () => {
    fc.assert(
      fc.property(bounded, ({ seats, claims }) => {
        const method = 'sainte-lague'
        expect(seatsOf({ seats, method, claims })).toEqual(secondSainteLague(seats, claims))
      }),
      { numRuns: 400 },
    )
  })
  it.each([
    [80, [58, 92], [31, 49]],
    [50, [68, 32], [34, 16]],
  ])('gives what 山东 announced in 2021: %i places', (seats, counts, announced) => {
    const claims = units(...counts)
    expect(secondLargestRemainder(seats, claims)).toEqual(announced)
    expect(secondSainteLague(seats, claims)).toEqual(announced)
    for (const method of methods) expect(seatsOf({ seats, method, claims })).toEqual(announced)
  })
})

describe('what the methods promise', () => {
  it('Sainte-Laguë without caps: one seat more costs nobody a seat, floors or not', () => {
    fc.assert(
      fc.property(bounded, ({ seats, claims }) => {
        const uncapped = claims.map(({ unit, count, floor }) => ({ unit, count, floor }))
        const plan = { seats, method: 'sainte-lague' as const, claims: uncapped }
        const [fewer, more] = [seatsOf(plan), seatsOf({ ...plan, seats: seats + 1 })]
        for (const [i, n] of fewer.entries()) expect(more[i]).toBeGreaterThanOrEqual(n)
        expect(sheetOf(plan).lostToOneMore).toEqual([])
      }),
    )
  })
  it('largest remainder without bounds: every unit within one of its exact share (quota rule)', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.nat(80), { minLength: 1, maxLength: 12 }), (seats, counts) => {
        const total = counts.reduce((sum, n) => sum + n, 0)
        fc.pre(total > 0)
        const got = seatsOf({ seats, method: 'largest-remainder', claims: units(...counts) })
        expect(got.reduce((sum, n) => sum + n, 0)).toBe(seats)
        for (const [i, n] of got.entries())
          expect(Math.abs(n * total - seats * counts[i]!)).toBeLessThan(total)
      }),
    )
  })
  it('equal remainders: the larger claim first, then the order of units, in both implementations', () => {
    const claims = units(2, 6, 4)
    expect(seatsOf({ seats: 2, method: 'largest-remainder', claims: units(2, 6) })).toEqual([0, 2])
    expect(secondLargestRemainder(2, units(2, 6))).toEqual([0, 2])
    expect(secondLargestRemainder(3, units(4, 4))).toEqual([2, 1])
    expect(secondSainteLague(3, claims)).toEqual(seatsOf({ seats: 3, method: 'sainte-lague', claims }))
  })
})

describe('the sheet that explains every seat', () => {
  it('shows the exact share, its whole part, the remainder and the remainder’s place', () => {
    const { lines } = sheetOf({ seats: 80, method: 'largest-remainder', claims: units(58, 92) })
    expect(lines).toMatchObject([
      {
        share: [4640, 150],
        decimal: '30.9333…',
        whole: 30,
        remainder: [140, 150],
        place: 1,
        extra: 1,
        seats: 31,
      },
      {
        share: [7360, 150],
        decimal: '49.0666…',
        whole: 49,
        remainder: [10, 150],
        place: 2,
        extra: 0,
        seats: 49,
      },
    ])
  })
  it('adds up: whole part and the seat of the remainder are the seats; places are 1, 2, 3 … without gaps', () => {
    fc.assert(
      fc.property(bounded, ({ seats, claims }) => {
        const sheet = sheetOf({ seats, method: 'largest-remainder', claims })
        for (const { whole, extra, seats: got, remainder, share } of sheet.lines) {
          expect(whole! + extra).toBe(got)
          expect(whole! * share[1] + remainder![0]).toBe(share[0])
        }
        const places = sheet.lines.flatMap(({ place }) => place ?? []).sort((a, b) => a - b)
        expect(places).toEqual(places.map((_, i) => i + 1))
        const won = sheet.lines.filter(({ extra }) => extra === 1)
        for (const { place } of won) expect(place).toBeLessThanOrEqual(won.length)
      }),
    )
  })
  it('Sainte-Laguë: no quotient left over is larger than one that won', () => {
    const { lines } = sheetOf({ seats: 10, method: 'sainte-lague', claims: units(6, 6, 2) })
    expect(
      lines.map(({ seats, lastQuotient, nextQuotient, place }) => [seats, lastQuotient, nextQuotient, place]),
    ).toEqual([
      [5, [6, 9], [6, 11], 3],
      [4, [6, 7], [6, 9], 1],
      [1, [2, 1], [2, 3], 2],
    ])
  })
  it('says which unit one seat more would cost a seat (the Alabama paradox)', () => {
    const claims = units(6, 6, 2)
    expect(sheetOf({ seats: 10, method: 'largest-remainder', claims }).lostToOneMore).toEqual(['u2'])
    expect(sheetOf({ seats: 11, method: 'largest-remainder', claims }).lostToOneMore).toEqual([])
    expect(sheetOf({ seats: 10, method: 'sainte-lague', claims }).lostToOneMore).toEqual([])
  })
  it('tells what a bound held', () => {
    const claims = [
      { unit: 'a', count: 60, cap: 4 },
      { unit: 'b', count: 30 },
      { unit: 'c', count: 9 },
      { unit: 'd', count: 1, floor: 2 },
    ]
    const { lines } = sheetOf({ seats: 14, method: 'largest-remainder', claims })
    expect(lines.map(({ held }) => held)).toEqual(['cap', null, null, 'floor'])
  })
  it('passes on why seats cannot be shared out', () => {
    const claims = units(1).map(each => ({ ...each, floor: 3 }))
    expect(quotaSheet({ seats: 2, method: 'sainte-lague', claims })).toMatchObject({
      ok: false,
      problem: 'floors-exceed-seats',
      message: expect.stringContaining('差1个'),
    })
  })
  it('writes decimals cut off, never rounded up', () => {
    expect(
      [
        [1, 3],
        [2, 3],
        [31, 1],
        [1, 8],
        [99999, 100000],
        [0, 7],
      ].map(f => decimalText(f as [number, number])),
    ).toEqual([...['0.3333…', '0.6666…', '31', '0.125', '0.9999…', '0']])
  })
})
