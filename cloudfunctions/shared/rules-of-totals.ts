import type { Rubric } from '../../src/core/rubric'

/** The rules from the seats' totals on: criteria are weighed and totals rounded already. */
export function rulesOfTotals(rules: Rubric): Rubric {
  const criteria = rules.criteria.map(({ weight: _, ...criterion }) => criterion)
  return { ...rules, criteria, roundingPoints: rules.roundingPoints.filter(point => point !== 'criterion') }
}
