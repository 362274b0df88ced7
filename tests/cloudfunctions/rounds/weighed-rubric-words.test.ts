import { expect, it } from 'vitest'
import { rubricSummary } from '../../../cloudfunctions/rounds/rubric-summary'
import { scoreSteps } from '../../../cloudfunctions/shared/score-steps'
import { scoreProject } from '../../../src/core/scoring'
import { testRubric } from '../../setup/hall-rubric'

const thirds = testRubric({
  criteria: testRubric().criteria.map(criterion => ({
    ...criterion,
    max: 10_000,
    weight: { num: 1, den: 3 },
  })),
  roundingPoints: ['criterion', 'mean', 'sum'],
  ties: [{ stage: 'preliminary' }, 'judges-vote'],
})

it('says weights, every place of rounding and the earlier stage in words', () => {
  const summary = rubricSummary(thirds)
  expect(summary[0]).toContain('团队100分（占1/3），共100分')
  expect(summary[2]).toBe('评分项乘权重后和平均分和加权合计四舍五入，保留2位小数。')
  expect(summary[4]).toBe('并列时依次比较：初赛的成绩、评委合议。')
})

it('says what each jury counts and how it is trimmed', () => {
  const jury = (id: string, name: string, num: number, high: number) => ({
    id,
    name,
    weight: { num, den: 100 },
    trim: { high, low: 0 },
    minCards: 3,
  })
  const juries = [jury('expert', '专家组', 70, 1), jury('audience', '大众组', 30, 0)]
  expect(rubricSummary(testRubric({ juries })).slice(1, 3)).toEqual([
    '专家组占70%，至少3位评委有效，去掉1个最高分后取平均。',
    '大众组占30%，至少3位评委有效，不去极值，取平均。',
  ])
})

it('shows the weighed totals together, cut off after six decimals', () => {
  const exact = { ...thirds, roundingPoints: ['mean' as const], trim: { high: 0, low: 0 }, minCards: 1 }
  const points = [8000, 8000, 9000]
  const card = { criteria: exact.criteria.map(({ id }, i) => [id, points[i]!] as const), total: 25_000 }
  const result = scoreProject(exact, [{ seat: 1, card }])
  const steps = scoreSteps(exact, [{ seat: 1, total: 25_000 }], result)
  expect(steps).toEqual([
    '1位评委的总分（折算前）：250。',
    '各评分项按权重折算成总分，再比较高低。',
    '1位合计83.333333，除以1。',
    '最终得分83.33分。',
  ])
})
