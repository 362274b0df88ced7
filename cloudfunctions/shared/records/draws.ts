import { and, asc, desc, eq } from 'drizzle-orm'
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

/** Every attempt of a session's draw for a purpose, first to last. */
export async function drawAttempts(db: Queries, session: string, purpose: string): Promise<DrawRow[]> {
  return db
    .select()
    .from(draw)
    .where(and(eq(draw.sessionId, session), eq(draw.purpose, purpose)))
    .orderBy(asc(draw.attempt))
}

/** Under which id the chain names a draw in all its attempts. */
export const drawIdOf = (row: DrawRow): string => row.drawId ?? row.id

/** Notes who asks for a further attempt, and why. */
export async function askRedraw(
  tx: Transaction,
  id: string,
  asked: { redrawBy: string; redrawReason: string },
): Promise<void> {
  await tx.update(draw).set(asked).where(eq(draw.id, id))
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
