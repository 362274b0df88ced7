import { type Fraction, roundFraction, safe } from './fraction'
import type { Card } from './ledger'
import type { Rubric } from './rubric'

/** A counted card and the seat it came from. */
export interface SeatCard {
  seat: number
  card: Card
}

/**
 * The result of one project, as written into `reveal.data.result` and recomputed by the verifier. `sum` and `count`
 * are the kept totals (hundredths) and their number; `score` = sum / count in units of 10^-decimals points (8640 with
 * 2 decimals is 86.40). `dropped` names seats, in the order they were dropped.
 */
export type ProjectResult =
  | {
      outcome: 'scored'
      cards: number
      dropped: { high: readonly number[]; low: readonly number[] }
      sum: number
      count: number
      score: number
      decimals: number
    }
  /** Fewer cards than the rubric's minimum: no result, never a silent average. */
  | { outcome: 'too-few-cards'; cards: number; minCards: number }

/** What the ranking compares, all in points: the mean, and the values tie steps may ask for. */
export interface ProjectFigures {
  mean: Fraction
  untrimmedMean: Fraction
  criteria: Readonly<Record<string, Fraction>>
}

/**
 * Trims by card total (highest first, equal totals: lowest seat first), takes the exact mean and rounds where the
 * rubric says. Cards are taken as checked (card-problems) and one per seat.
 */
export function scoreProject(rubric: Rubric, cards: readonly SeatCard[]): ProjectResult {
  if (cards.length < rubric.minCards) {
    return { outcome: 'too-few-cards', cards: cards.length, minCards: rubric.minCards }
  }
  const { kept, dropped } = trim(rubric, cards)
  const sum = kept.reduce((total, card) => safe(total + cardTotal(rubric, card)), 0)
  const { decimals } = rubric
  const score = inDecimals(rubric, [sum, kept.length * 100])
  return { outcome: 'scored', cards: cards.length, dropped, sum, count: kept.length, score, decimals }
}

/** The values compared for ranks and ties; rounded like the published score where the rubric compares 'rounded'. */
export function projectFigures(rubric: Rubric, cards: readonly SeatCard[]): ProjectFigures {
  const { kept } = trim(rubric, cards)
  const mean = (from: readonly SeatCard[], value: (card: SeatCard) => number): Fraction => {
    const exact: Fraction = [from.reduce((total, card) => safe(total + value(card)), 0), from.length * 100]
    return rubric.compare === 'exact' ? exact : [inDecimals(rubric, exact), 10 ** rubric.decimals]
  }
  const ofCriterion = (id: string) =>
    mean(kept, ({ card }) => card.criteria.find(([name]) => name === id)![1])
  return {
    mean: mean(kept, card => cardTotal(rubric, card)),
    untrimmedMean: mean(cards, card => cardTotal(rubric, card)),
    criteria: Object.fromEntries(rubric.criteria.map(({ id }) => [id, ofCriterion(id)])),
  }
}

function trim(rubric: Rubric, cards: readonly SeatCard[]) {
  let kept = [...cards]
  const drop = (count: number, direction: 1 | -1): number[] =>
    Array.from({ length: count }, () => {
      const first = [...kept].sort(
        (a, b) => direction * (cardTotal(rubric, b) - cardTotal(rubric, a)) || a.seat - b.seat,
      )[0]!
      kept = kept.filter(card => card !== first)
      return first.seat
    })
  const high = drop(rubric.trim.high, 1)
  const low = drop(rubric.trim.low, -1)
  return { kept, dropped: { high, low } }
}

/** A seat's total in hundredths, rounded to the rubric's decimals where it rounds there. */
function cardTotal(rubric: Rubric, { card }: SeatCard): number {
  if (!rubric.roundingPoints.includes('card-total') || rubric.decimals >= 2) return card.total
  const unit = 10 ** (2 - rubric.decimals)
  return roundFraction([card.total, unit], rubric.roundingMode) * unit
}

function inDecimals(rubric: Rubric, [num, den]: Fraction): number {
  return roundFraction([safe(num * 10 ** rubric.decimals), den], rubric.roundingMode)
}
