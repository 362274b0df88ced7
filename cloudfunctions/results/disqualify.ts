import { applicationStates } from '../../src/core/application-states'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import type { WriteContext } from '../shared/operation'
import { changeApplication } from '../shared/records/applications'
import { insertEvent } from '../shared/records/applications-events'
import type { ObjectionRow, Ruling } from '../shared/records/objections'
import { lockApplicationWithin } from '../shared/records/screening-acts'

/**
 * Takes the right to take part away from the project of an upheld objection, under the clause of the ruling. Who is
 * disqualified already stays so. STATE_REFUSED where the lifecycle does not allow it any more.
 */
export async function disqualify(
  { db, caller, now, requestId }: WriteContext,
  { edition, applicationId, number }: ObjectionRow,
  { clause, reasons }: Ruling,
): Promise<void> {
  const row = await lockApplicationWithin(db, { edition, id: applicationId ?? '', reach: 'all' })
  if (!row) throw new Failure('NOT_FOUND')
  if (row.state === 'disqualified') return
  const refusal = transitionRefusal(applicationStates, row.state, 'disqualify', 'staff')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  const state = nextState(applicationStates, row.state, 'disqualify')!
  await changeApplication(db, row.id, { state, updatedAt: now })
  await insertEvent(db, {
    ...{ applicationId: row.id, at: now, actorId: caller.actor, kind: 'disqualify', reason: reasons },
    ...{ fromState: row.state, toState: state, data: { clause, objection: number } },
  })
  const entry = {
    session: `edition:${edition}`,
    actor: caller.actor,
    requestId,
    kind: 'application.disqualify' as const,
  }
  await appendToLedger(db, { ...entry, data: { application: row.id, clause, objection: number } }, now)
}
