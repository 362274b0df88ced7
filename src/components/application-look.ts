import type { ApplicationState } from '../core/application-states'
import type { Status } from './status-chip'

/** The icon and colour an applicant sees for the state of an application. */
export const stateLooks: Readonly<Record<ApplicationState, Status>> = {
  draft: 'idle',
  submitted: 'manual',
  returned: 'need',
  accepted: 'pass',
  rejected: 'fail',
  withdrawn: 'idle',
  disqualified: 'fail',
}
