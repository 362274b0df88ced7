import type { Transaction } from '../database/connect'
import { audit } from '../database/schema/people'

/** Notes who did what in a session, and why: what the chain of the session does not hold. */
export async function noteInSession(
  tx: Transaction,
  note: { at: Date; actor: string; operation: string; edition: string; session: string; detail: object },
): Promise<void> {
  const { session, ...row } = note
  await tx.insert(audit).values({ ...row, subject: session, outcome: 'ok' })
}
