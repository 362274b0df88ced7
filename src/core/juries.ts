import { cardTotal, partsPerHundredth, type SeatCard } from './card-total'
import { addFractions, type Fraction, multiplyFractions, roundFraction, safe } from './fraction'
import { rulesOfJury } from './jury-rules'
import type { Rubric } from './rubric'
import type { RubricJury } from './rubric-juries'

/** Seats dropped before the mean, in the order they were dropped. */
export interface Dropped {
  high: readonly number[]
  low: readonly number[]
}

/** A panel's cards after trimming. `sum` of the kept totals and their `count`; sum/den is in hundredths, den absent: 1. */
export interface PanelSum {
  dropped: Dropped
  sum: number
  count: number
  den?: number
}

/** What one jury of several gave. */
export interface JuryResult extends PanelSum {
  jury: string
  cards: number
}

/** The figures of a panel: kept cards are the counted ones. */
export function panelSum(rubric: Rubric, trim: Rubric['trim'], cards: readonly SeatCard[]): PanelSum {
  const { kept, dropped } = trimCards(rubric, trim, cards)
  const sum = kept.reduce((total, card) => safe(total + cardTotal(rubric, card)), 0)
  const den = partsPerHundredth(rubric)
  return { dropped, sum, count: kept.length, ...(den > 1 ? { den } : {}) }
}

/** Drops by card total: highest first, then lowest; among equal totals the lowest seat goes. */
export function trimCards(rubric: Rubric, trim: Rubric['trim'], cards: readonly SeatCard[]) {
  let kept = [...cards]
  const drop = (count: number, direction: 1 | -1): number[] =>
    Array.from({ length: count }, () => {
      const first = [...kept].sort(
        (a, b) => direction * (cardTotal(rubric, b) - cardTotal(rubric, a)) || a.seat - b.seat,
      )[0]!
      kept = kept.filter(card => card !== first)
      return first.seat
    })
  const high = drop(trim.high, 1)
  const low = drop(trim.low, -1)
  return { kept, dropped: { high, low } }
}

/** Each jury with its own cards, in the rubric's order; RangeError for a card that belongs to none. */
export function cardsByJury(
  juries: readonly RubricJury[],
  cards: readonly SeatCard[],
): { jury: RubricJury; cards: SeatCard[] }[] {
  if (cards.some(card => !juries.some(({ id }) => id === card.jury))) throw new RangeError('card of no jury')
  return juries.map(jury => ({ jury, cards: cards.filter(card => card.jury === jury.id) }))
}

/** The first jury with fewer cards than its minimum; null when all may count. */
export function shortJury(
  juries: readonly RubricJury[],
  cards: readonly SeatCard[],
): { jury: string; cards: number; minCards: number } | null {
  const short = cardsByJury(juries, cards).find(({ jury, cards }) => cards.length < jury.minCards)
  return short ? { jury: short.jury.id, cards: short.cards.length, minCards: short.jury.minCards } : null
}

/** Every jury's sum after its own trim. */
export function jurySums(
  rubric: Rubric,
  juries: readonly RubricJury[],
  cards: readonly SeatCard[],
): JuryResult[] {
  return cardsByJury(juries, cards).map(({ jury, cards }) => ({
    jury: jury.id,
    cards: cards.length,
    ...panelSum(rulesOfJury(rubric, jury.id), jury.trim, cards),
  }))
}

/**
 * Σ weight × mean in points, exact and reduced; each jury's mean (points) is rounded before it is weighed where the
 * rubric names that place. The means come in the order of the juries.
 */
export function weighMeans(
  rubric: Rubric,
  juries: readonly RubricJury[],
  means: readonly Fraction[],
): Fraction {
  return juries.reduce<Fraction>(
    (total, { weight }, i) => {
      const mean = rubric.roundingPoints.includes('mean') ? inDecimals(rubric, means[i]!) : means[i]!
      return addFractions(total, multiplyFractions([weight.num, weight.den], mean))
    },
    [0, 1],
  )
}

/** A value in points rounded to the rubric's decimals, as a fraction of points. */
export function inDecimals(
  { decimals, roundingMode }: Pick<Rubric, 'decimals' | 'roundingMode'>,
  [num, den]: Fraction,
): Fraction {
  return [roundFraction([safe(num * 10 ** decimals), den], roundingMode), 10 ** decimals]
}
