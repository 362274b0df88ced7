import { addFractions, type Fraction, multiplyFractions, reduced, safe } from './fraction'
import { inDecimals } from './juries'
import type { Rubric } from './rubric'
import { scoreFraction } from './scoring'

/** The part each stage has in the result, num/den of the whole. */
export type StageWeights = readonly { stage: string; num: number; den: number }[]

/** Published scores by stage, in units of 10^-decimals points. */
export type StageScores = Readonly<Record<string, { score: number; decimals: number }>>

/** Σ weight × published score in points, exact and in lowest terms; every stage must have a score. */
export function weighStages(weights: StageWeights, scores: StageScores): Fraction {
  return weights.reduce<Fraction>(
    (total, { stage, num, den }) =>
      addFractions(total, multiplyFractions([num, den], scoreFraction(scores[stage]!))),
    [0, 1],
  )
}

/** What ranks compare of a weighed value: rounded like the published one, or as it is. */
export function comparedSum(rubric: Rubric, exact: Fraction): Fraction {
  return rubric.compare === 'rounded' ? inDecimals(rubric, exact) : exact
}

/** What a row shows of a weighed value: sum/den in hundredths, and the score rounded once. */
export function sumScore(rubric: Rubric, exact: Fraction) {
  const [sum, den] = reduced([safe(exact[0] * 100), exact[1]])
  const score = inDecimals(rubric, exact)[0]
  return { score, decimals: rubric.decimals, sum, count: 1, ...(den > 1 ? { den } : {}) }
}
