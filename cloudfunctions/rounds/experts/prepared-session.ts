import type { Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { lockSession, type SessionRow } from '../../shared/records/sessions'

/** A session locked for a change of its panel; NOT_FOUND, or STATE_REFUSED once it has been opened. */
export async function preparedSession(db: Transaction, id: string): Promise<SessionRow> {
  const session = await lockSession(db, id)
  if (!session) throw new Failure('NOT_FOUND')
  if (!['planned', 'drawn'].includes(session.state))
    throw new Failure('STATE_REFUSED', { state: session.state }, '本场已经开始，评审组不能再调整')
  return session
}
