import { compareFractions, type Fraction, safe } from './fraction'

/** A unit that shares in the seats. `count` is its claim (projects counted as the plan says), never negative. */
export interface QuotaClaim {
  unit: string
  count: number
  /** Seats it gets in any case (保底). */
  floor?: number
  /** Seats it can take at most (封顶), such as its qualified projects. */
  cap?: number
}

export interface QuotaPlan {
  seats: number
  method: 'largest-remainder' | 'sainte-lague'
  /** In the fixed order of units, which decides what the larger claim leaves equal. */
  claims: readonly QuotaClaim[]
}

/** One unit's line: its exact share and its seats; a seat above the whole part came from its remainder. */
export interface QuotaRow {
  unit: string
  count: number
  share: Fraction
  seats: number
  /** What the share was held at instead of the proportion (largest remainder); null where nothing held it. */
  held: 'floor' | 'cap' | null
  /**
   * Largest remainder: the place of its remainder among all, 1 the largest. Sainte-Laguë: the place of its quotient for
   * the seat after the last. Null without a remainder, at the cap or without a claim.
   */
  place: number | null
}

export type QuotaOutcome =
  | {
      ok: true
      rows: readonly QuotaRow[]
      /** Seats nobody can take because every unit with a claim stands at its cap. */
      unallocated: number
      /** The units that competed for the last seat with equal right, and what decided. */
      tie: { units: readonly string[]; decidedBy: 'larger-claim' | 'unit-order' } | null
    }
  | { ok: false; problem: 'no-claims' | 'floors-exceed-seats' | 'floor-above-cap'; message: string }

type Bounded = Required<QuotaClaim>

/**
 * Shares out seats in proportion to claims (T-02): largest remainder (Hamilton) over shares held between floor and
 * cap, or Sainte-Laguë (Webster) within the same bounds. Exact integers; what is equal goes to the larger claim, then
 * by order. Throws RangeError for numbers that are no counts.
 */
export function apportion({ seats, method, claims }: QuotaPlan): QuotaOutcome {
  const bounded = claims.map(claim => ({ ...claim, floor: claim.floor ?? 0, cap: claim.cap ?? seats }))
  for (const { count, floor, cap } of bounded) [seats, count, floor, cap].forEach(assertCount)
  const floors = sumOf(bounded.map(claim => claim.floor))
  if (floors > seats) {
    return {
      ok: false,
      problem: 'floors-exceed-seats',
      message: `各单位保底合计${floors}个，总名额${seats}个，还差${floors - seats}个`,
    }
  }
  if (bounded.some(claim => claim.floor > claim.cap)) {
    return { ok: false, problem: 'floor-above-cap', message: '有单位的保底数高于封顶数，请先改好' }
  }
  if (bounded.every(claim => claim.count === 0)) {
    return { ok: false, problem: 'no-claims', message: '各单位的报名数都是0，不能按比例分配' }
  }
  return method === 'largest-remainder' ? largestRemainder(seats, bounded) : sainteLague(seats, bounded)
}

function largestRemainder(seats: number, claims: readonly Bounded[]): QuotaOutcome {
  const bounded = boundedShares(seats, claims)
  const shares = bounded.map(({ share }) => share)
  const whole = shares.map(([num, den]) => Math.floor(num / den))
  const placed = sumOf(whole)
  const remainders = shares.map(([num, den], i): Fraction => [num - whole[i]! * den, den])
  const rising = claims.map((_, i) => i).filter(i => remainders[i]![0] > 0)
  const order = inOrder(rising, claims, i => remainders[i]!)
  const winners = order.slice(0, Math.min(seats - placed, order.length))
  const rows = claims.map(({ unit, count }, i) => ({
    unit,
    count,
    ...bounded[i]!,
    seats: whole[i]! + (winners.includes(i) ? 1 : 0),
    place: placeIn(order, i),
  }))
  return {
    ok: true,
    rows,
    unallocated: seats - placed - winners.length,
    tie: tieAt(order, winners.length, claims, remainders),
  }
}

/** Shares proportional to the claims, held between floor and cap: the side that is broken most is fixed first. */
function boundedShares(seats: number, claims: readonly Bounded[]): Pick<QuotaRow, 'share' | 'held'>[] {
  const fixed = new Map<Bounded, number>()
  const held = (claim: Bounded) => (fixed.get(claim) === claim.floor ? 'floor' : 'cap')
  for (const claim of claims.filter(({ count }) => count === 0)) fixed.set(claim, claim.floor)
  for (;;) {
    const free = claims.filter(claim => !fixed.has(claim))
    const left = seats - sumOf([...fixed.values()])
    const total = sumOf(free.map(claim => claim.count))
    const below = free.filter(claim => left * claim.count < claim.floor * total)
    const above = free.filter(claim => left * claim.count > claim.cap * total)
    if (below.length + above.length === 0) {
      return claims.map(claim =>
        fixed.has(claim)
          ? { share: [fixed.get(claim)!, 1], held: held(claim) }
          : { share: [safe(left * claim.count), total], held: null },
      )
    }
    const lack = sumOf(below.map(claim => claim.floor * total - left * claim.count))
    const excess = sumOf(above.map(claim => left * claim.count - claim.cap * total))
    for (const claim of lack >= excess ? below : []) fixed.set(claim, claim.floor)
    for (const claim of excess >= lack ? above : []) fixed.set(claim, claim.cap)
  }
}

function sainteLague(seats: number, claims: readonly Bounded[]): QuotaOutcome {
  const got = claims.map(claim => claim.floor)
  const total = sumOf(claims.map(claim => claim.count))
  const quotient = (i: number): Fraction => [claims[i]!.count, 2 * got[i]! + 1]
  const next = () => {
    const open = claims.map((_, i) => i).filter(i => got[i]! < claims[i]!.cap && claims[i]!.count > 0)
    return inOrder(open, claims, quotient)
  }
  let left = seats - sumOf(got)
  let tie: Extract<QuotaOutcome, { ok: true }>['tie'] = null
  for (let order = next(); left > 0 && order.length > 0; order = next()) {
    const quotients = claims.map((_, i) => quotient(i))
    if (left === 1) tie = tieAt(order, 1, claims, quotients)
    got[order[0]!]! += 1
    left -= 1
  }
  const order = next()
  const rows = claims.map(({ unit, count }, i) => {
    const share: Fraction = [safe(seats * count), total]
    return { unit, count, share, seats: got[i]!, held: null, place: placeIn(order, i) }
  })
  return { ok: true, rows, unallocated: left, tie }
}

/** Largest value first, then the larger claim, then the order of units. */
function inOrder(
  indices: readonly number[],
  claims: readonly Bounded[],
  value: (i: number) => Fraction,
): number[] {
  return [...indices].sort(
    (a, b) => compareFractions(value(b), value(a)) || claims[b]!.count - claims[a]!.count || a - b,
  )
}

function placeIn(order: readonly number[], index: number): number | null {
  const place = order.indexOf(index)
  return place < 0 ? null : place + 1
}

function tieAt(
  order: readonly number[],
  winners: number,
  claims: readonly Bounded[],
  values: readonly Fraction[],
): Extract<QuotaOutcome, { ok: true }>['tie'] {
  const [last, first] = [order[winners - 1], order[winners]]
  if (last === undefined || first === undefined || compareFractions(values[last]!, values[first]!) !== 0)
    return null
  const equal = order.filter(i => compareFractions(values[i]!, values[last]!) === 0)
  const decidedBy = claims[last]!.count > claims[first]!.count ? 'larger-claim' : 'unit-order'
  return { units: equal.map(i => claims[i]!.unit), decidedBy }
}

function sumOf(numbers: readonly number[]): number {
  return safe(numbers.reduce((sum, n) => sum + n, 0))
}

function assertCount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('quota numbers are counts')
}
