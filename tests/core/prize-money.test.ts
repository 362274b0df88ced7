import { describe, expect, it } from 'vitest'
import type { Prize } from '../../src/core/edition-terms'
import { budgetProblems, type EarlierReward, prizeMoney } from '../../src/core/prize-money'

const prize = (name: string, count: Prize['count'], money: Prize['money']): Prize => ({ name, count, money })
const table = [prize('一等奖', 1, 60_000), prize('二等奖', 2, 30_000), prize('优胜奖', 3, 1000)]
const groups = [
  { group: 'enterprise', prizes: table },
  { group: 'maker', prizes: [prize('一等奖', 1, 7000)] },
]

describe('budgetProblems', () => {
  it('adds up every group: 130 000 fits, one yuan less does not', () => {
    expect(budgetProblems({ groups, budget: 130_000 })).toEqual([])
    expect(budgetProblems({ groups, budget: 'not-stated' })).toEqual([])
    expect(budgetProblems({ groups, budget: 129_999 })).toEqual([
      {
        code: 'OVER_BUDGET',
        cost: 130_000,
        budget: 129_999,
        message: '奖金合计 130000 元，超过奖金总额 129999 元，请减少 1 元。',
      },
    ])
  })

  it('what is not stated costs nothing yet; what is stated may be too much already', () => {
    const open = [
      { group: 'g', prizes: [...table, prize('特等奖', 'not-stated', 90_000), prize('奖', 9, 'not-stated')] },
    ]
    expect(budgetProblems({ groups: open, budget: 123_000 })).toEqual([])
    expect(budgetProblems({ groups: open, budget: 122_999 })).toHaveLength(1)
  })
})

describe('prizeMoney (T-20)', () => {
  const lines = [
    { project: 'a', rank: 1, prize: '一等奖' },
    { project: 'b', rank: 2, prize: '二等奖' },
  ]
  const earlier: EarlierReward = { project: 'a', level: 'city', year: 2026, contest: '演示赛' }
  const rule = { level: 'city', clause: 'CZ26-35' } as const
  const paid = (reward: EarlierReward, given: typeof rule | 'not-stated' = rule) =>
    prizeMoney(lines, table, given, 2026, [reward]).map(({ money }) => money)

  it('withholds the money of a project rewarded at that level this year, and nothing else', () => {
    expect(prizeMoney(lines, table, rule, 2026, [earlier])).toEqual([
      { project: 'a', prize: '一等奖', money: 0, withheldFor: earlier },
      { project: 'b', prize: '二等奖', money: 30_000, withheldFor: null },
    ])
  })

  it.each([
    ['another level', { ...earlier, level: 'province' as const }],
    ['the year before', { ...earlier, year: 2025 }],
    ['the year after', { ...earlier, year: 2027 }],
    ['another project', { ...earlier, project: 'c' }],
  ])('pays in full for a reward of %s', (_, reward) => {
    expect(paid(reward)).toEqual([60_000, 30_000])
  })

  it('pays in full where the notice states no such rule; money not stated stays so', () => {
    expect(paid(earlier, 'not-stated')).toEqual([60_000, 30_000])
    const open = [prize('一等奖', 1, 'not-stated')]
    expect(prizeMoney(lines.slice(0, 1), open, rule, 2026, [])[0]!.money).toBe('not-stated')
  })
})
