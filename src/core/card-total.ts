import { leastCommonMultiple, reduced, roundFraction, safe } from './fraction'
import type { Card } from './ledger'
import type { Criterion, Rubric } from './rubric'
import { isWeighed } from './rubric-weights'

/**
 * A counted card and the seat it came from; `jury` where the rubric has several. `normalised`: the total that counts in
 * its place, in hundredths (normalise.ts).
 */
export interface SeatCard {
  seat: number
  card: Card
  jury?: string
  normalised?: number
}

/**
 * Into how many equal parts a hundredth is cut so that every card's total is a whole number of them: 1 without
 * weights, else the smallest number the weights allow. It depends on the rubric alone, never on cards.
 */
export function partsPerHundredth(rubric: Rubric): number {
  if (rubric.roundingPoints.includes('criterion') || roundsTotal(rubric)) {
    return isWeighed(rubric.criteria) ? 10 ** Math.max(0, rubric.decimals - 2) : 1
  }
  return commonDenominator(rubric)
}

/**
 * A seat's total in parts of a hundredth: criteria × weights, rounded to the rubric's decimals where it says so; the
 * normalised total where the card has one.
 */
export function cardTotal(rubric: Rubric, { card, normalised }: SeatCard): number {
  if (normalised !== undefined) return safe(normalised * partsPerHundredth(rubric))
  const weighed = isWeighed(rubric.criteria)
  if (!roundsTotal(rubric) && !weighed) return card.total
  const [num, den] = weighed ? weighedTotal(rubric, card) : ([card.total, 1] as const)
  const parts = partsPerHundredth(rubric)
  return roundsTotal(rubric) ? toDecimals(rubric, num, den) : safe(num * (parts / den))
}

/** The weighed total in hundredths as num/den, each criterion rounded first where the rubric says so. */
function weighedTotal(rubric: Rubric, card: Card): readonly [num: number, den: number] {
  const early = rubric.roundingPoints.includes('criterion')
  const den = early ? partsPerHundredth(rubric) : commonDenominator(rubric)
  const values = rubric.criteria.map((criterion, i) => {
    const [num, parts] = factor(rubric, criterion)
    const value = safe(card.criteria[i]![1] * num)
    return early ? toDecimals(rubric, value, parts) : safe(value * (den / parts))
  })
  return [values.reduce((sum, value) => safe(sum + value), 0), den]
}

function commonDenominator(rubric: Rubric): number {
  return rubric.criteria.reduce((den, criterion) => leastCommonMultiple(den, factor(rubric, criterion)[1]), 1)
}

/** num/den hundredths rounded to the rubric's decimals, in parts of a hundredth. */
function toDecimals({ decimals, roundingMode }: Rubric, num: number, den: number): number {
  if (decimals >= 2) return roundFraction([safe(num * 10 ** (decimals - 2)), den], roundingMode)
  const unit = 10 ** (2 - decimals)
  return roundFraction([num, safe(den * unit)], roundingMode) * unit
}

/** What one hundredth of a criterion counts in the total. */
function factor({ total }: Rubric, { max, weight }: Criterion) {
  return weight ? reduced([safe(weight.num * total), safe(weight.den * max)]) : ([1, 1] as const)
}

function roundsTotal(rubric: Rubric): boolean {
  return rubric.roundingPoints.includes('card-total') && (rubric.decimals < 2 || isWeighed(rubric.criteria))
}
