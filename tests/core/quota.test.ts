import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, type QuotaClaim, type QuotaPlan } from '../../src/core/quota'

const share = (seats: number, method: QuotaPlan['method'], ...counts: number[]) =>
  outcome({ seats, method, claims: counts.map((count, i) => ({ unit: `u${i}`, count })) }).rows.map(
    row => row.seats,
  )

function outcome(plan: QuotaPlan) {
  const result = apportion(plan)
  if (!result.ok) throw new Error(result.problem)
  return result
}

describe.each(['largest-remainder', 'sainte-lague'] as const)('%s', method => {
  it('gives what Shandong announced in 2021', () => {
    expect(share(80, method, 58, 92)).toEqual([31, 49])
    expect(share(50, method, 68, 32)).toEqual([34, 16])
  })

  it('shares out every seat, within the bounds, and near the exact share', () => {
    fc.assert(
      fc.property(plans(method), plan => {
        const result = outcome(plan)
        const given = result.rows.map(row => row.seats)
        expect(given.reduce((sum, n) => sum + n, result.unallocated)).toBe(plan.seats)
        for (const [i, { floor = 0, cap = plan.seats, count }] of plan.claims.entries()) {
          expect(given[i]).toBeGreaterThanOrEqual(floor)
          expect(given[i]).toBeLessThanOrEqual(cap)
          if (result.unallocated > 0 && count > 0) expect(given[i]).toBe(cap)
          if (count === 0) expect(given[i]).toBe(floor)
        }
      }),
    )
  })

  it('a larger claim never gets fewer seats', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
        (seats, counts) => {
          fc.pre(counts.some(count => count > 0))
          const got = share(seats, method, ...counts)
          for (const [i, a] of counts.entries()) {
            for (const [j, b] of counts.entries()) if (a > b) expect(got[i]).toBeGreaterThanOrEqual(got[j]!)
          }
        },
      ),
    )
  })
})

describe('largest remainder', () => {
  it('shows the Alabama paradox it is known for; Sainte-Laguë does not', () => {
    expect(share(10, 'largest-remainder', 6, 6, 2)).toEqual([4, 4, 2])
    expect(share(11, 'largest-remainder', 6, 6, 2)).toEqual([5, 5, 1])
    expect(share(11, 'sainte-lague', 6, 6, 2)).toEqual([5, 5, 1])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (n, counts) => {
          const [fewer, more] = [share(n, 'sainte-lague', ...counts), share(n + 1, 'sainte-lague', ...counts)]
          for (const [i, seats] of fewer.entries()) expect(more[i]).toBeGreaterThanOrEqual(seats)
        },
      ),
    )
  })

  it('stays within one seat of the exact share and shows that share', () => {
    const { rows } = outcome({ seats: 7, method: 'largest-remainder', claims: units(10, 7, 5) })
    expect(rows.map(row => [row.share, row.seats])).toEqual([
      [[70, 22], 3],
      [[49, 22], 2],
      [[35, 22], 2],
    ])
    fc.assert(
      fc.property(plans('largest-remainder'), plan => {
        for (const {
          share: [num, den],
          seats,
        } of outcome(plan).rows) {
          expect(seats).toBeGreaterThanOrEqual(Math.floor(num / den))
          expect(seats).toBeLessThanOrEqual(Math.ceil(num / den))
        }
      }),
    )
  })

  it('passes on what a cap leaves over and takes what a floor needs from the others', () => {
    const claims: QuotaClaim[] = [
      { unit: 'a', count: 60, cap: 4 },
      { unit: 'b', count: 30 },
      { unit: 'c', count: 9 },
      { unit: 'd', count: 1, floor: 2 },
    ]
    const { rows } = outcome({ seats: 14, method: 'largest-remainder', claims })
    // 14 − 4 (cap) − 2 (floor) = 8 seats over 39 claims: 6.15 and 1.85.
    expect(rows.map(row => row.seats)).toEqual([4, 6, 2, 2])
    expect(rows[1]!.share).toEqual([240, 39])
  })

  it('leaves seats over when everybody stands at the cap', () => {
    const claims = units(5, 3).map(claim => ({ ...claim, cap: 2 }))
    expect(outcome({ seats: 6, method: 'largest-remainder', claims })).toMatchObject({
      unallocated: 2,
      rows: [{ seats: 2 }, { seats: 2 }],
    })
    expect(outcome({ seats: 6, method: 'sainte-lague', claims }).unallocated).toBe(2)
  })
})

describe('what is equal', () => {
  it('goes to the larger claim, then by the order of units, and is reported', () => {
    // Shares 1.5 and 0.5 of 2: equal remainders, unequal claims.
    expect(outcome({ seats: 2, method: 'largest-remainder', claims: units(2, 6) })).toMatchObject({
      rows: [{ seats: 0 }, { seats: 2 }],
      tie: { units: ['u1', 'u0'], decidedBy: 'larger-claim' },
    })
    expect(outcome({ seats: 3, method: 'largest-remainder', claims: units(4, 4) })).toMatchObject({
      rows: [{ seats: 2 }, { seats: 1 }],
      tie: { units: ['u0', 'u1'], decidedBy: 'unit-order' },
    })
    expect(outcome({ seats: 3, method: 'sainte-lague', claims: units(4, 4) })).toMatchObject({
      rows: [{ seats: 2 }, { seats: 1 }],
      tie: { units: ['u0', 'u1'], decidedBy: 'unit-order' },
    })
    expect(outcome({ seats: 4, method: 'sainte-lague', claims: units(4, 4) }).tie).toBeNull()
    expect(outcome({ seats: 4, method: 'largest-remainder', claims: units(4, 4) }).tie).toBeNull()
  })
})

describe('what cannot be shared out', () => {
  it.each<[string, number, QuotaClaim[]]>([
    [
      'floors-exceed-seats',
      5,
      [
        { unit: 'a', count: 1, floor: 3 },
        { unit: 'b', count: 1, floor: 3 },
      ],
    ],
    ['floor-above-cap', 9, [{ unit: 'a', count: 1, floor: 3, cap: 2 }]],
    ['no-claims', 9, [{ unit: 'a', count: 0 }]],
  ])('%s', (problem, seats, claims) => {
    for (const method of ['largest-remainder', 'sainte-lague'] as const) {
      expect(apportion({ seats, method, claims })).toMatchObject({ ok: false, problem })
    }
  })

  it('numbers that are no counts', () => {
    expect(() => apportion({ seats: 1.5, method: 'sainte-lague', claims: units(1) })).toThrow(RangeError)
    expect(() => apportion({ seats: 1, method: 'sainte-lague', claims: units(-1) })).toThrow(RangeError)
  })
})

function units(...counts: number[]): QuotaClaim[] {
  return counts.map((count, i) => ({ unit: `u${i}`, count }))
}

function plans(method: QuotaPlan['method']): fc.Arbitrary<QuotaPlan> {
  const claim = fc.record({
    count: fc.nat(50),
    floor: fc.nat(3),
    room: fc.option(fc.nat(20), { nil: undefined }),
  })
  return fc
    .tuple(fc.array(claim, { minLength: 1, maxLength: 12 }), fc.nat(80))
    .filter(([claims]) => claims.some(({ count }) => count > 0))
    .map(([claims, extra]) => ({
      method,
      seats: claims.reduce((sum, { floor }) => sum + floor, extra),
      claims: claims.map(({ count, floor, room }, i) => ({
        unit: `u${i}`,
        count,
        floor,
        cap: room === undefined ? undefined : floor + room,
      })),
    }))
}
