import type { Criterion, Rubric } from '../../src/core/rubric'

/** The rules from the seats' totals on: criteria are weighed and totals rounded already. */
export function rulesOfTotals(rules: Rubric): Rubric {
  const plain = (list: readonly Criterion[]) => list.map(({ weight: _, ...criterion }) => criterion)
  const juries = rules.juries?.map(({ criteria: _, ...jury }) => jury)
  return {
    ...{ ...rules, criteria: plain(rules.criteria), ...(juries ? { juries } : {}) },
    roundingPoints: rules.roundingPoints.filter(point => point !== 'criterion'),
  }
}
