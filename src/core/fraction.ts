import type { RoundingMode } from './rubric'

/** An exact value num/den of non-negative safe integers, den > 0; not reduced, JSON as it stands. */
export type Fraction = readonly [num: number, den: number]

/** Negative when a < b, 0 when equal, positive when a > b; exact. */
export function compareFractions([an, ad]: Fraction, [bn, bd]: Fraction): number {
  return safe(an * bd) - safe(bn * ad)
}

/** num/den rounded to an integer: half-up, half to even (GB/T 8170), or down. */
export function roundFraction([num, den]: Fraction, mode: RoundingMode): number {
  const whole = Math.floor(num / den)
  const twice = safe(2 * (num - whole * den))
  if (mode === 'down' || twice < den) return whole
  if (twice > den || mode === 'half-up') return whole + 1
  return whole + (whole % 2)
}

/** The integer itself; RangeError where arithmetic would stop being exact. */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('arithmetic beyond exact integers')
  return value
}
