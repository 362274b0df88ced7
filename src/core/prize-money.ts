import type { AwardLine } from './awards'
import type { NotStated } from './edition'
import type { Awards, Prize } from './edition-terms'

/** A prize another contest gave a project. `level` is that contest's. */
export interface EarlierReward {
  project: string
  level: 'city' | 'province' | 'nation'
  year: number
  contest: string
}

/** What a project is paid, integer yuan; the prize and the rank are its own in any case. */
export interface PrizeMoney {
  project: string
  prize: string
  money: number | NotStated
  /** The earlier reward for which nothing is paid; null where it is paid in full. */
  withheldFor: EarlierReward | null
}

/** The table of a notice costs more than its budget; the counts and sums are not touched. */
export interface BudgetProblem {
  code: 'OVER_BUDGET'
  cost: number
  budget: number
  message: string
}

/**
 * Whether the prizes fit the budget: Σ count × money of all groups in integer yuan. Prizes whose count or money is not
 * stated cost nothing yet, so that a table already too dear is said early.
 */
export function budgetProblems({ groups, budget }: Pick<Awards, 'groups' | 'budget'>): BudgetProblem[] {
  if (budget === 'not-stated') return []
  const cost = groups.flatMap(({ prizes }) => prizes).reduce((sum, prize) => sum + costOf(prize), 0)
  if (cost <= budget) return []
  const message = `奖金合计 ${cost} 元，超过奖金总额 ${budget} 元，请减少 ${cost - budget} 元。`
  return [{ code: 'OVER_BUDGET', cost, budget, message }]
}

function costOf({ count, money }: Prize): number {
  return count === 'not-stated' || money === 'not-stated' ? 0 : count * money
}

/**
 * The money of each award. Nothing is paid to a project that another contest of the named level rewarded in the same
 * year (T-20); without such a rule everybody is paid.
 */
export function prizeMoney(
  lines: readonly AwardLine[],
  prizes: readonly Prize[],
  rule: Awards['doubleReward'],
  year: number,
  rewards: readonly EarlierReward[],
): PrizeMoney[] {
  return lines.map(({ project, prize }) => {
    const money = prizes.find(({ name }) => name === prize)?.money ?? 'not-stated'
    const earlier = rewards.find(
      reward =>
        rule !== 'not-stated' &&
        reward.project === project &&
        reward.level === rule.level &&
        reward.year === year,
    )
    return { project, prize, money: earlier ? 0 : money, withheldFor: earlier ?? null }
  })
}
