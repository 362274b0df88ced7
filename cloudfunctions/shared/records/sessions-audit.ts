import type { Act } from '../acts'
import type { Queries } from '../database/connect'
import { audit } from '../database/schema/people'

/** Notes who did what in a session, and why: what the chain of the session does not hold. */
export async function noteInSession(
  db: Queries,
  note: { at: Date; actor: string; operation: Act; edition: string; session: string; detail: object },
): Promise<void> {
  const { session, ...row } = note
  await db.insert(audit).values({ ...row, subject: session, outcome: 'ok' })
}
