/** An exact value num/den of non-negative safe integers, den > 0; JSON as it stands, reduced only where said. */
export type Fraction = readonly [num: number, den: number]

/** 四舍五入, 四舍六入五成双 (GB/T 8170), or cutting off the rest. */
export type RoundingMode = 'half-up' | 'half-even' | 'down'

/** Negative when a < b, 0 when equal, positive when a > b; exact, by whole parts and then by what remains. */
export function compareFractions([an, ad]: Fraction, [bn, bd]: Fraction): number {
  let [a, b]: [Fraction, Fraction] = [
    [safe(an), safe(ad)],
    [safe(bn), safe(bd)],
  ]
  for (let sign = 1; ; sign = -sign) {
    const whole = Math.floor(a[0] / a[1]) - Math.floor(b[0] / b[1])
    const [restA, restB] = [a[0] % a[1], b[0] % b[1]]
    if (whole !== 0) return sign * whole
    if (restA === 0 || restB === 0) return restA === restB ? 0 : sign * (restA === 0 ? -1 : 1)
    a = [a[1], restA]
    b = [b[1], restB]
  }
}

/** The exact sum, reduced; RangeError beyond exact integers. */
export function addFractions([an, ad]: Fraction, [bn, bd]: Fraction): Fraction {
  const den = leastCommonMultiple(ad, bd)
  return reduced([safe(safe(an * (den / ad)) + safe(bn * (den / bd))), den])
}

/** The exact product, reduced; RangeError beyond exact integers. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  const [left, right] = [reduced([a[0], b[1]]), reduced([b[0], a[1]])]
  return [safe(left[0] * right[0]), safe(left[1] * right[1])]
}

/** The same value in lowest terms; 0 is 0/1. */
export function reduced([num, den]: Fraction): Fraction {
  const divisor = greatestCommonDivisor(num, den)
  return [num / divisor, den / divisor]
}

/** The smallest number both divide; RangeError beyond exact integers. */
export function leastCommonMultiple(a: number, b: number): number {
  return safe((a / greatestCommonDivisor(a, b)) * b)
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

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
