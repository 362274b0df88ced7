import type { Weight } from './rubric-weights'

/**
 * One criterion (评分项); `max` in hundredths of a point. With a weight it makes up that part of the card's total, on
 * whatever scale it is judged: 80 of 100 at 25 % of 100 points counts 20.
 */
export interface Criterion {
  id: string
  name: string
  max: number
  weight?: Weight
  description?: string
}

/** Every criterion anybody scores: the common ones first, then those of single juries. */
export function allCriteria({
  criteria,
  juries,
}: {
  criteria: readonly Criterion[]
  juries?: readonly { criteria?: readonly Criterion[] }[]
}): readonly Criterion[] {
  return [...criteria, ...(juries ?? []).flatMap(jury => jury.criteria ?? [])]
}
