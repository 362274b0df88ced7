import { type CrossAction, type CrossState, crossStates } from '../../../src/core/cross-states'
import { nextState, transitionRefusal } from '../../../src/core/lifecycle'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import type { WriteContext } from '../../shared/operation'
import { type CrossCaseRow, changeCross, lockCross } from '../../shared/records/cross-cases'
import { originsOf } from '../../shared/records/cross-projects'
import { bumpFeed } from '../../shared/records/feeds'

/** A case locked for an act. NOT_FOUND, VERSION_CONFLICT, OWN_APPLICATION for a person's own project. */
export async function holdCross(
  { db, caller }: WriteContext,
  asked: { edition: string; case: string; expectedVersion: number },
): Promise<CrossCaseRow> {
  const row = await lockCross(db, asked.edition, asked.case)
  if (!row) throw new Failure('NOT_FOUND')
  if (row.version !== asked.expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: row.version, state: row.state })
  const origins = await originsOf(db, sidesOf(row))
  if ([...origins.values()].some(({ ownerId }) => ownerId === caller.person))
    throw new Failure('OWN_APPLICATION')
  return row
}

/** The registrations of a case. */
export function sidesOf({ first, second }: Pick<CrossCaseRow, 'first' | 'second'>): string[] {
  return second === null ? [first] : [first, second]
}

/** Refuses with the sentence of the lifecycle where the state of a case does not allow an act. */
export function requireCross(row: Pick<CrossCaseRow, 'state'>, action: CrossAction): CrossState {
  const refusal = transitionRefusal(crossStates, row.state, action, 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  return nextState(crossStates, row.state, action)!
}

/** Moves a locked case on: state, version, entry in the edition's chain (ids and outcomes only), screens told. */
export async function moveCross(
  { db, caller, now, requestId }: WriteContext,
  row: CrossCaseRow,
  action: CrossAction,
  more: { change?: Partial<Parameters<typeof changeCross>[2]>; data?: Record<string, unknown> } = {},
): Promise<{ case: string; state: CrossState; version: number }> {
  const state = requireCross(row, action)
  const session = `edition:${row.edition}`
  const data = { case: row.id, state, ...more.data }
  await appendToLedger(db, { session, actor: caller.actor, requestId, kind: `cross.${action}`, data }, now)
  const version = await changeCross(db, row.id, { ...more.change, state, at: now })
  await bumpFeed(db, session)
  return { case: row.id, state, version }
}
