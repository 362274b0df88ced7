import type { RulingDecision } from '../../src/core/ruling'

/** Who asked for an arbitration. */
export const sourceNames: Record<string, string> = {
  judge: '评委',
  applicant: '参赛者',
  officer: '经办人',
  supervision: '监督员',
}

/** A decision in one sentence: 作废2号席的评分表，按其余评分表重新计算. */
export function decisionText(decision: RulingDecision): string {
  if (decision.outcome === 'uphold') return '维持原结果'
  const seats = decision.seats.map(seat => `${seat}号`).join('、')
  return `作废${seats}席的评分表，按其余评分表重新计算`
}
