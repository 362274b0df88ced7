import { and, desc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { draw } from '../database/schema/hall'

export type DrawRow = typeof draw.$inferSelect

/** The newest attempt of a session's draw for a purpose, or null. */
export async function newestDraw(db: Queries, session: string, purpose: string): Promise<DrawRow | null> {
  const [row] = await db
    .select()
    .from(draw)
    .where(and(eq(draw.sessionId, session), eq(draw.purpose, purpose)))
    .orderBy(desc(draw.attempt))
    .limit(1)
  return row ?? null
}

/** Keeps a committed draw; its server seed is sealed until the reveal. */
export async function insertDraw(tx: Transaction, row: typeof draw.$inferInsert): Promise<void> {
  await tx.insert(draw).values(row)
}

/** Writes what came out. */
export async function finishDraw(
  tx: Transaction,
  id: string,
  outcome: { entropy: string; permutation: string[]; revealedAt: Date },
): Promise<void> {
  await tx.update(draw).set(outcome).where(eq(draw.id, id))
}
