import type { ArrivalAction, ArrivalState } from '../../../src/core/arrival-states'
import { arrivalStates } from '../../../src/core/arrival-states'
import type { Edition, Region } from '../../../src/core/edition'
import { transitionRefusal } from '../../../src/core/lifecycle'
import type { Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { type ArrivalRow, lockArrivals, readArrival } from '../../shared/records/arrivals'
import { recommenderOf } from './recommenders'

/** A list about to be decided, with its unit, locked; nobody changed it since it was seen. */
export interface HeldArrival {
  edition: Edition
  unit: Region
  row: ArrivalRow
}

/** Locks a list for an action; NOT_FOUND, VERSION_CONFLICT, or STATE_REFUSED where its state does not allow it. */
export async function holdArrival(
  db: Transaction,
  asked: { edition: string; arrival: string; expectedVersion: number },
  action: ArrivalAction,
): Promise<HeldArrival> {
  const seen = await readArrival(db, asked.edition, asked.arrival)
  if (!seen) throw new Failure('NOT_FOUND')
  const place = recommenderOf(asked.edition, seen.unit)
  const row = (await lockArrivals(db, asked.edition, seen.unit)).find(({ id }) => id === asked.arrival)!
  if (row.version !== asked.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
  refuseState(row.state, action)
  return { ...place, row }
}

function refuseState(state: ArrivalState, action: ArrivalAction): void {
  const refusal = transitionRefusal(arrivalStates, state, action, 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state }, refusal.message)
}
