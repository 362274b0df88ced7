import type { Rubric } from '../../src/core/rubric'

/** Complete scoring rules of a test hall: three criteria, 100 points, half-point steps, one high and one low dropped. */
export function testRubric(over: Partial<Rubric> = {}): Rubric {
  return {
    criteria: [
      { id: 'innovation', name: '创新性', max: 4000 },
      { id: 'market', name: '市场与商业', max: 3500, description: '市场规模与商业模式' },
      { id: 'team', name: '团队', max: 2500 },
    ],
    step: 50,
    total: 10000,
    trim: { high: 1, low: 1 },
    minCards: 3,
    decimals: 2,
    roundingPoints: ['mean'],
    roundingMode: 'half-up',
    compare: 'rounded',
    ties: ['untrimmed-mean', { criterion: 'innovation' }, 'judges-vote'],
    absence: 'count-present',
    times: { pitch: 480, answer: 300 },
    ...over,
  }
}
