import type { Act } from '../acts'
import type { Transaction } from '../database/connect'
import { audit } from '../database/schema/people'

/** Notes who did what to a version of an edition at which desk: what no chain holds before publication. */
export async function noteEditionAct(
  tx: Transaction,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string; detail: object },
): Promise<void> {
  await tx.insert(audit).values({ ...note, outcome: 'ok' })
}
