import { type SessionState, sessionStates } from '../../src/core/session-states'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { lockSession, type SessionRow } from '../shared/records/sessions'

/**
 * A session locked for a change that is legal in `states`; refuses with NOT_FOUND, STATE_REFUSED or
 * VERSION_CONFLICT {current} when the person saw another version.
 */
export async function lockForChange(
  db: Transaction,
  id: string,
  expectedVersion: number,
  states: readonly SessionState[],
): Promise<SessionRow> {
  const session = await lockSession(db, id)
  if (!session) throw new Failure('NOT_FOUND')
  if (!states.includes(session.state)) {
    const label = sessionStates.states[session.state].staff
    throw new Failure('STATE_REFUSED', { state: session.state }, `本场现在是“${label}”，不能做这一步，请刷新`)
  }
  if (session.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: session.version })
  return session
}
