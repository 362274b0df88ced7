import { cardTotal, partsPerHundredth, type SeatCard } from './card-total'
import { type Fraction, reduced, safe } from './fraction'
import {
  cardsByJury,
  type Dropped,
  inDecimals,
  type JuryResult,
  jurySums,
  panelSum,
  shortJury,
  trimCards,
  weighMeans,
} from './juries'
import { rulesOfJury } from './jury-rules'
import type { Rubric } from './rubric'
import { allCriteria } from './rubric-criteria'
import type { RubricJury } from './rubric-juries'

export type { SeatCard } from './card-total'

/**
 * The result of one project, as written into `reveal.data.result` and recomputed by the verifier. `sum` and `count`
 * are the kept totals (hundredths, or 1/den of one where `den` stands) and their number; `score` is sum / (den ×
 * count) in units of 10^-decimals points (8640 with 2 decimals is 86.40). `dropped` names seats, in the order they
 * were dropped. With several juries sum/den is the weighed value, count 1, and `juries` says what each gave.
 */
export type ProjectResult =
  | {
      outcome: 'scored'
      cards: number
      dropped: Dropped
      sum: number
      count: number
      den?: number
      score: number
      decimals: number
      juries?: readonly JuryResult[]
    }
  /** Fewer cards than the rubric's (or the named jury's) minimum: no result, never a silent average. */
  | { outcome: 'too-few-cards'; cards: number; minCards: number; jury?: string }

/** What the ranking compares, all in points: the mean, and the values tie steps may ask for. */
export interface ProjectFigures {
  mean: Fraction
  untrimmedMean: Fraction
  criteria: Readonly<Record<string, Fraction>>
  /** Scores of earlier stages by stage id; a project that entered past a stage has none of it. */
  stages?: Readonly<Record<string, Fraction>>
}

/**
 * Trims by card total (highest first, equal totals: lowest seat first), takes the exact mean — of each jury, weighed,
 * where there are several — and rounds where the rubric says. Cards are taken as checked (card-problems), one per seat.
 */
export function scoreProject(rubric: Rubric, cards: readonly SeatCard[]): ProjectResult {
  if (rubric.juries) return scoreJuries(rubric, rubric.juries, cards)
  if (cards.length < rubric.minCards) {
    return { outcome: 'too-few-cards', cards: cards.length, minCards: rubric.minCards }
  }
  const panel = panelSum(rubric, rubric.trim, cards)
  const score = inDecimals(rubric, pointsOf(panel))[0]
  return { outcome: 'scored', cards: cards.length, ...panel, score, decimals: rubric.decimals }
}

function scoreJuries(
  rubric: Rubric,
  juries: readonly RubricJury[],
  cards: readonly SeatCard[],
): ProjectResult {
  const short = shortJury(juries, cards)
  if (short) return { outcome: 'too-few-cards', ...short }
  const each = jurySums(rubric, juries, cards)
  const value = weighMeans(rubric, juries, each.map(pointsOf))
  const [sum, den] = reduced([safe(value[0] * 100), value[1]])
  return {
    outcome: 'scored',
    cards: cards.length,
    dropped: {
      high: each.flatMap(({ dropped }) => dropped.high),
      low: each.flatMap(({ dropped }) => dropped.low),
    },
    sum,
    count: 1,
    ...(den > 1 ? { den } : {}),
    score: inDecimals(rubric, value)[0],
    decimals: rubric.decimals,
    juries: each,
  }
}

function pointsOf({ sum, count, den }: { sum: number; count: number; den?: number }): Fraction {
  return [sum, safe(count * 100 * (den ?? 1))]
}

/** A published score in points. */
export function scoreFraction({ score, decimals }: { score: number; decimals: number }): Fraction {
  return [score, 10 ** decimals]
}

/**
 * The values compared for ranks and ties; rounded like the published score where the rubric compares 'rounded'. A
 * criterion of some juries only is compared by what those gave.
 */
export function projectFigures(rubric: Rubric, cards: readonly SeatCard[]): ProjectFigures {
  const ofCriterion = (id: string) =>
    compared(rubric, cards, true, rules => {
      if (!rules.criteria.some(criterion => criterion.id === id)) return null
      return { parts: 1, of: ({ card }) => card.criteria.find(([name]) => name === id)![1] }
    })
  return {
    mean: compared(rubric, cards, true, totals),
    untrimmedMean: compared(rubric, cards, false, totals),
    criteria: Object.fromEntries(allCriteria(rubric).map(({ id }) => [id, ofCriterion(id)])),
  }
}

/** What is read off a card, in 1/parts hundredths. */
interface Reading {
  parts: number
  of: (card: SeatCard) => number
}

const totals = (rules: Rubric): Reading => ({
  parts: partsPerHundredth(rules),
  of: card => cardTotal(rules, card),
})

/** A mean of what is read over the kept or over all cards, weighed over the juries that have it. */
function compared(
  rubric: Rubric,
  cards: readonly SeatCard[],
  trimmed: boolean,
  reading: (rules: Rubric) => Reading | null,
): Fraction {
  const mean = (
    rules: Rubric,
    { parts, of }: Reading,
    trim: Rubric['trim'],
    from: readonly SeatCard[],
  ): Fraction => {
    const counted = trimmed ? trimCards(rules, trim, from).kept : from
    const sum = counted.reduce((total, card) => safe(total + of(card)), 0)
    return [sum, safe(counted.length * 100 * parts)]
  }
  const exact = rubric.juries
    ? weighedMean(rubric, rubric.juries, cards, reading, mean)
    : mean(rubric, reading(rubric)!, rubric.trim, cards)
  return rubric.compare === 'exact' ? exact : inDecimals(rubric, exact)
}

function weighedMean(
  rubric: Rubric,
  juries: readonly RubricJury[],
  cards: readonly SeatCard[],
  reading: (rules: Rubric) => Reading | null,
  mean: (rules: Rubric, read: Reading, trim: Rubric['trim'], from: readonly SeatCard[]) => Fraction,
): Fraction {
  const having = cardsByJury(juries, cards).flatMap(({ jury, cards }) => {
    const rules = rulesOfJury(rubric, jury.id)
    const read = reading(rules)
    return read ? [{ jury, mean: mean(rules, read, jury.trim, cards) }] : []
  })
  return weighMeans(
    rubric,
    having.map(({ jury }) => jury),
    having.map(each => each.mean),
  )
}
