import type { SessionState } from '../../src/core/session-states'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { hallOrFail } from '../shared/read-hall'
import type { Hall } from '../shared/records/sessions-hall'
import { lockForChange } from './lock-for-change'

/** An online review locked for a change, as it stands; refuses a session in a hall with STATE_REFUSED. */
export async function lockReview(
  db: Transaction,
  asked: { session: string; expectedVersion: number },
  states: readonly SessionState[],
  now: Date,
): Promise<Hall> {
  const { mode } = await lockForChange(db, asked.session, asked.expectedVersion, states)
  if (mode !== 'online') throw new Failure('STATE_REFUSED', { mode }, '这是现场场次，请到主控台操作')
  return hallOrFail(db, asked.session, now)
}
