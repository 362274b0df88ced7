import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../database/connect'
import { request } from '../database/schema/house'

/** Claims a request id for this transaction; false when it was used before (waits for a running twin). */
export async function claimRequest(
  tx: Transaction,
  row: { actor: string; id: string; operation: string; fingerprint: string; at: Date },
): Promise<boolean> {
  const inserted = await tx.insert(request).values(row).onConflictDoNothing().returning({ id: request.id })
  return inserted.length === 1
}

/** The first use of a request id by this caller, with its stored reply. */
export async function readRequest(tx: Transaction, actor: string, id: string) {
  const rows = await tx
    .select({ fingerprint: request.fingerprint, reply: request.reply })
    .from(request)
    .where(and(eq(request.actor, actor), eq(request.id, id)))
  return rows[0]
}

/** Stores the first answer. */
export async function storeReply(tx: Transaction, actor: string, id: string, reply: unknown): Promise<void> {
  await tx
    .update(request)
    .set({ reply })
    .where(and(eq(request.actor, actor), eq(request.id, id)))
}
