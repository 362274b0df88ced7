import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../database/connect'
import { veto } from '../database/schema/hall-decisions'

type Place = { session: string; application: string }

const at = ({ session, application }: Place) =>
  and(eq(veto.sessionId, session), eq(veto.applicationId, application), isNull(veto.confirmedBy))

/** Enters a veto that waits for its second official; one that waits already is replaced, a confirmed one stands. */
export async function enterVeto(tx: Transaction, row: typeof veto.$inferInsert): Promise<void> {
  await tx
    .insert(veto)
    .values(row)
    .onConflictDoUpdate({
      target: [veto.sessionId, veto.applicationId],
      set: { reason: row.reason, ref: row.ref, enteredBy: row.enteredBy, enteredAt: row.enteredAt },
      setWhere: isNull(veto.confirmedBy),
    })
}

/** Confirms the waiting veto: from now on it strikes out. */
export async function confirmVeto(
  tx: Transaction,
  place: Place,
  confirmed: { by: string; at: Date },
): Promise<void> {
  await tx.update(veto).set({ confirmedBy: confirmed.by, confirmedAt: confirmed.at }).where(at(place))
}

/** Takes back a veto nobody confirmed; false when there is none. */
export async function removeVeto(tx: Transaction, place: Place): Promise<boolean> {
  return (await tx.delete(veto).where(at(place)).returning()).length === 1
}
