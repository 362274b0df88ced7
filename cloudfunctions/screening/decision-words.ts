import type { DecisionOutcome } from '../../src/contract/views/screening'

/** What each judgement is called. */
export const decisionLabels: Record<DecisionOutcome, string> = {
  pass: '通过',
  fail: '不通过',
  'needs-amendment': '需补正',
  refer: '转核查',
}
