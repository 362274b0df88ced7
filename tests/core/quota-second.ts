import type { QuotaClaim } from '../../src/core/quota'

/*
 * A second implementation, written apart from src/core/quota.ts and by other means, to compare with: largest remainder
 * by searching the multiplier between its break points in whole numbers of any length, Sainte-Laguë by taking the
 * largest quotients out of the whole list of them at once.
 */

interface Claim {
  count: bigint
  floor: bigint
  cap: bigint
  order: number
}

/** Seats by largest remainder with floors and caps; the sum of floors must not exceed `seats`. */
export function secondLargestRemainder(seats: number, claims: readonly QuotaClaim[]): number[] {
  const all = claims.map(known(seats))
  const total = BigInt(seats)
  // A unit's share is count × m held between floor and cap; the sum grows with m. Every m at which a bound is reached:
  const points = all
    .filter(({ count }) => count > 0n)
    .flatMap(
      ({ count, floor, cap }) =>
        [
          [floor, count],
          [cap, count],
        ] as [bigint, bigint][],
    )
    .sort((a, b) => sign(a[0] * b[1] - b[0] * a[1]))
  const sumAt = (num: bigint, den: bigint) =>
    all.reduce((sum, claim) => sum + clamp(claim.count * num, claim, den), 0n)
  const below = points.filter(([num, den]) => sumAt(num, den) <= total * den)
  const [num, den] = below.at(-1) ?? [0n, 1n]
  // Between this point and the next the free units are those not at a bound yet.
  const free = all.filter(
    ({ count, floor, cap }) => count > 0n && count * num >= floor * den && count * num < cap * den,
  )
  const held = all.filter(claim => !free.includes(claim))
  const left = total - held.reduce((sum, claim) => sum + clamp(claim.count * num, claim, den) / den, 0n)
  const counts = free.reduce((sum, { count }) => sum + count, 0n)
  const whole = new Map<Claim, bigint>()
  for (const claim of held) whole.set(claim, clamp(claim.count * num, claim, den) / den)
  for (const claim of free) whole.set(claim, (left * claim.count) / counts)
  const rest = free
    .map(claim => ({ claim, over: (left * claim.count) % counts }))
    .filter(({ over }) => over > 0n)
    .sort(
      (a, b) => sign(b.over - a.over) || sign(b.claim.count - a.claim.count) || a.claim.order - b.claim.order,
    )
  const given = [...whole.values()].reduce((sum, n) => sum + n, 0n)
  for (const { claim } of rest.slice(0, Number(total - given))) whole.set(claim, whole.get(claim)! + 1n)
  return all.map(claim => Number(whole.get(claim)))
}

/** Seats by Sainte-Laguë: the floors first, then the largest of all quotients above them. */
export function secondSainteLague(seats: number, claims: readonly QuotaClaim[]): number[] {
  const all = claims.map(known(seats))
  const quotients = all
    .filter(({ count }) => count > 0n)
    .flatMap(claim =>
      Array.from({ length: Math.max(0, Number(claim.cap - claim.floor)) }, (_, i) => ({
        claim,
        divisor: 2n * (claim.floor + BigInt(i)) + 1n,
      })),
    )
    .sort(
      (a, b) =>
        sign(b.claim.count * a.divisor - a.claim.count * b.divisor) ||
        sign(b.claim.count - a.claim.count) ||
        a.claim.order - b.claim.order,
    )
  const floors = all.reduce((sum, { floor }) => sum + Number(floor), 0)
  const taken = quotients.slice(0, seats - floors)
  return all.map(claim => Number(claim.floor) + taken.filter(each => each.claim === claim).length)
}

const known = (seats: number) => (claim: QuotaClaim, order: number) => ({
  ...{ count: BigInt(claim.count), floor: BigInt(claim.floor ?? 0), cap: BigInt(claim.cap ?? seats), order },
})

const sign = (value: bigint) => (value > 0n ? 1 : value < 0n ? -1 : 0)

/** value/den held between floor and cap, times den; a unit without a claim stands at its floor. */
function clamp(value: bigint, { count, floor, cap }: Claim, den: bigint): bigint {
  if (count === 0n || value < floor * den) return floor * den
  return value > cap * den ? cap * den : value
}
