import { confirmLateArrival as input } from '../../../src/contract/schemas/inbox'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { grantsInForce } from '../../shared/records/grants-in-force'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope, holds } from '../../shared/session-scope'
import { holdArrival } from './held-arrival'
import { refuseUnfit, takeList } from './take-list'

/** The second person's yes to a late list: somebody else, fresh from a step-up, while the first may still ask for it. */
export const confirmLateArrival = defineOperation(['recommendations', 'confirmLateArrival'], {
  kind: 'write',
  summary: '第二人批准接收逾期的推荐名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const held = await holdArrival(db, asked, 'accept')
    const { state, proposedBy } = held.row
    if (state !== 'proposed' || !proposedBy) throw new Failure('SECOND_PERSON_REQUIRED')
    if (proposedBy === caller.actor) throw new Failure('SAME_PERSON')
    const first = { ...caller, grants: await grantsInForce(db, proposedBy, now) }
    if (!holds(first, ['operator', 'approver'], asked)) throw new Failure('PROPOSAL_STALE')
    requireConfirmed(caller, now)
    await refuseUnfit(db, held)
    return takeList(context, held)
  },
})
