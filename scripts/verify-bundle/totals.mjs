export const pow10 = exponent => 10n ** BigInt(exponent)
export const sumOf = numbers => numbers.reduce((total, n) => total + BigInt(n), 0n)

/** num/den (BigInt) rounded to an integer the way the rubric says. */
export function round(num, den, mode) {
  const [whole, rest] = [num / den, (num % den) * 2n]
  if (mode === 'down' || rest < den) return whole
  if (rest > den || mode === 'half-up') return whole + 1n
  return whole + (whole % 2n)
}

export const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b))

/** What a hundredth of a criterion counts in the total: [num, den] in lowest terms. */
function factorOf({ total }, { max, weight }) {
  if (!weight) return [1n, 1n]
  const [num, den] = [BigInt(weight.num) * BigInt(total), BigInt(weight.den) * BigInt(max)]
  const common = gcd(num, den)
  return [num / common, den / common]
}

const weighed = ({ criteria }) => criteria.some(({ weight }) => weight)

function roundsTotal(rubric) {
  return rubric.roundingPoints.includes('card-total') && (rubric.decimals < 2 || weighed(rubric))
}

/** Parts of a hundredth in which the rubric's card totals are whole numbers (BigInt). */
export function partsOf(rubric) {
  if (!weighed(rubric)) return 1n
  const { decimals, roundingPoints } = rubric
  if (roundingPoints.includes('criterion') || roundsTotal(rubric))
    return decimals > 2 ? pow10(decimals - 2) : 1n
  return exactParts(rubric)
}

function exactParts(rubric) {
  return rubric.criteria
    .map(criterion => factorOf(rubric, criterion)[1])
    .reduce((parts, den) => (parts / gcd(parts, den)) * den, 1n)
}

/** A value of num/den hundredths rounded to the rubric's decimals, as [num, den] hundredths. */
function rounded({ decimals, roundingMode }, num, den) {
  return [round(num * pow10(decimals), den * 100n, roundingMode) * 100n, pow10(decimals)]
}

/** A seat's total as the rubric counts it, in parts (partsOf) of a hundredth (BigInt); the normalised one where it has one. */
export function totalOf(rubric, { card, normalised }) {
  if (normalised !== undefined) return normalised * partsOf(rubric)
  let [num, den] = [BigInt(card.total), 1n]
  if (weighed(rubric)) {
    const values = rubric.criteria.map((criterion, i) => {
      const [factor, parts] = factorOf(rubric, criterion)
      const value = BigInt(card.criteria[i][1]) * factor
      return rubric.roundingPoints.includes('criterion') ? rounded(rubric, value, parts) : [value, parts]
    })
    den = values.reduce((all, [, each]) => (all / gcd(all, each)) * each, 1n)
    num = values.reduce((sum, [value, each]) => sum + value * (den / each), 0n)
  }
  if (roundsTotal(rubric)) [num, den] = rounded(rubric, num, den)
  return (num * partsOf(rubric)) / den
}
