import {
  type ArbitrationAction,
  type ArbitrationState,
  arbitrationStates,
} from '../../src/core/arbitration-states'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { type ArbitrationRow, lockArbitration } from '../shared/records/arbitrations'
import { lockSession, type SessionRow } from '../shared/records/sessions'

/** A session and one of its arbitrations, both locked; NOT_FOUND when the session has no such arbitration. */
export async function enterArbitration(
  db: Transaction,
  place: { session: string; arbitration: string },
): Promise<{ session: SessionRow; row: ArbitrationRow }> {
  const session = await lockSession(db, place.session)
  const row = session && (await lockArbitration(db, place.session, place.arbitration))
  if (!session || !row) throw new Failure('NOT_FOUND')
  return { session, row }
}

/** The state after an action; STATE_REFUSED with the present state's name when the table does not allow it. */
export function arbitrationAfter(row: ArbitrationRow, action: ArbitrationAction): ArbitrationState {
  const refusal = transitionRefusal(arbitrationStates, row.state, action, 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  return nextState(arbitrationStates, row.state, action)!
}
