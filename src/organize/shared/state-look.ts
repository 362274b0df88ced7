import type { Status } from '../../components/status-chip'
import type { Outcome } from '../../core/eligibility/criterion'

const states: Record<string, Status> = {
  draft: 'idle',
  submitted: 'manual',
  returned: 'need',
  accepted: 'pass',
  rejected: 'fail',
  withdrawn: 'excused',
  disqualified: 'fail',
}

/** How the state of an application looks, by its id. */
export function stateLook(state: string): Status {
  return states[state] ?? 'idle'
}

const outcomes: Record<Outcome, Status> = { pass: 'pass', fail: 'fail', unknown: 'need', manual: 'manual' }

/** How the outcome of a check looks. */
export function outcomeLook(outcome: Outcome): Status {
  return outcomes[outcome]
}
