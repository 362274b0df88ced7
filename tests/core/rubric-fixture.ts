import type { Card } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import type { SeatCard } from '../../src/core/scoring'

/** Invented scoring rules for tests: 30 + 20 + 30 + 20 points, one best and one worst card dropped. */
export const rubric: Rubric = {
  criteria: [
    { id: 'innovation', name: '创新性', max: 3000 },
    { id: 'team', name: '团队', max: 2000 },
    { id: 'market', name: '市场前景', max: 3000 },
    { id: 'finance', name: '财务分析', max: 2000, description: '收入与成本是否可信' },
  ],
  step: 50,
  total: 10_000,
  trim: { high: 1, low: 1 },
  minCards: 3,
  decimals: 2,
  roundingPoints: ['mean'],
  roundingMode: 'half-up',
  compare: 'rounded',
  ties: ['untrimmed-mean', { criterion: 'innovation' }, 'judges-vote'],
  absence: 'count-present',
  times: { pitch: 480, answer: 420 },
}

/** A card from its four values in hundredths. */
export function card(innovation: number, team: number, market: number, finance: number): Card {
  return {
    criteria: [
      ['innovation', innovation],
      ['team', team],
      ['market', market],
      ['finance', finance],
    ],
    total: innovation + team + market + finance,
  }
}

/** Cards of seats 1… whose totals are these; the points go to the criteria in order. */
export function cardsOf(...totals: number[]): SeatCard[] {
  return totals.map((total, i) => ({ seat: i + 1, card: cardOfTotal(total) }))
}

export function cardOfTotal(total: number): Card {
  const values: number[] = []
  for (const { max } of rubric.criteria) {
    values.push(Math.min(max, total - values.reduce((sum, value) => sum + value, 0)))
  }
  return card(values[0]!, values[1]!, values[2]!, values[3]!)
}
