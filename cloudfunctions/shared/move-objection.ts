import type { ObjectionRef } from '../../src/contract/views/objections'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import { objectionNumber } from '../../src/core/objection-kinds'
import { type ObjectionAction, objectionStates } from '../../src/core/objection-states'
import { Failure } from './failure'
import { appendToLedger } from './ledger'
import type { WriteContext } from './operation'
import { bumpFeed } from './records/feeds'
import { changeObjection, insertObjectionEvent, type ObjectionRow } from './records/objections'

interface Move {
  action: ObjectionAction
  change?: Parameters<typeof changeObjection>[2]
  text?: string
  /** Stands in the chain in place of who acts: the sides of an objection stay unknown there. */
  as?: 'objector' | 'other-side'
  /** Outcomes and ids only, never personal data. */
  data?: Record<string, unknown>
}

/**
 * Moves a locked objection on: state, version, event, entry in the edition's chain. STATE_REFUSED with the lifecycle's
 * sentence where its state does not allow the act.
 */
export async function moveObjection(
  { db, caller, now, requestId }: WriteContext,
  row: ObjectionRow,
  { action, change, text = '', as, data }: Move,
): Promise<ObjectionRef> {
  const refusal = transitionRefusal(objectionStates, row.state, action, as ? 'applicant' : 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  const state = nextState(objectionStates, row.state, action)!
  const version = await changeObjection(db, row.id, { ...change, state, updatedAt: now })
  await insertObjectionEvent(db, {
    ...{ objectionId: row.id, at: now, actorId: caller.actor, kind: action },
    ...{ fromState: row.state, toState: state, text },
  })
  const session = `edition:${row.edition}`
  const entry = { session, actor: as ?? caller.actor, requestId, kind: `objection.${action}` as const }
  await appendToLedger(db, { ...entry, data: { objection: row.id, number: row.number, state, ...data } }, now)
  await bumpFeed(db, session)
  return { objection: row.id, number: objectionNumber(row.number), version, state }
}
