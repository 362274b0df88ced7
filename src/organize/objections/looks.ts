import type { Status } from '../../components/status-chip'
import type { ListStanding } from '../../core/list-standing'
import type { ObjectionState } from '../../core/objection-states'

/** How the standing of a list looks. */
export const standingLooks: Record<ListStanding, Status> = {
  unlimited: 'pass',
  scheduled: 'soon',
  open: 'moving',
  suspended: 'need',
  'to-correct': 'need',
  expired: 'idle',
  final: 'pass',
}

/** How the state of an objection looks. */
export const caseLooks: Record<ObjectionState, Status> = {
  filed: 'need',
  accepted: 'idle',
  investigating: 'moving',
  proposed: 'soon',
  upheld: 'pass',
  dismissed: 'excused',
  'not-accepted': 'excused',
  merged: 'excused',
  withdrawn: 'excused',
}
