import type { Status } from '../../components/status-chip'
import type { DecisionOutcome } from '../../contract/views/screening'

/** The four judgements, in the order of their buttons. */
export const judgements: readonly { id: DecisionOutcome; name: string }[] = [
  { id: 'pass', name: '通过' },
  { id: 'fail', name: '不通过' },
  { id: 'needs-amendment', name: '需补正' },
  { id: 'refer', name: '转核查' },
]

const looks: Record<DecisionOutcome, Status> = {
  pass: 'pass',
  fail: 'fail',
  'needs-amendment': 'need',
  refer: 'manual',
}

/** How a judgement looks. */
export function judgementLook(outcome: DecisionOutcome): Status {
  return looks[outcome]
}
