import { and, asc, desc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { cardReturn } from '../database/schema/incidents'

export type CardReturnRow = typeof cardReturn.$inferSelect
type Place = { session: string; application: string; person: string }

const at = (place: Place) =>
  and(
    eq(cardReturn.sessionId, place.session),
    eq(cardReturn.applicationId, place.application),
    eq(cardReturn.personId, place.person),
  )

/** Keeps that a judge asks for a card back. */
export async function insertReturn(tx: Transaction, row: typeof cardReturn.$inferInsert): Promise<void> {
  await tx.insert(cardReturn).values(row)
}

/** What the judge last asked for of this project, or null. */
export async function newestReturn(db: Queries, place: Place): Promise<CardReturnRow | null> {
  const [row] = await db
    .select()
    .from(cardReturn)
    .where(at(place))
    .orderBy(desc(eq(cardReturn.state, 'asked')), desc(cardReturn.askedAt))
    .limit(1)
  return row ?? null
}

/** One request of a session by id, or null. */
export async function readReturn(db: Queries, session: string, id: string): Promise<CardReturnRow | null> {
  const [row] = await db
    .select()
    .from(cardReturn)
    .where(and(eq(cardReturn.id, id), eq(cardReturn.sessionId, session)))
  return row ?? null
}

/** The requests of a session that wait for an answer, oldest first. */
export async function openReturns(db: Queries, session: string): Promise<CardReturnRow[]> {
  return db
    .select()
    .from(cardReturn)
    .where(and(eq(cardReturn.sessionId, session), eq(cardReturn.state, 'asked')))
    .orderBy(asc(cardReturn.askedAt))
}

/** Answers what is still open at a place (or the one of `id`). */
export async function closeReturn(
  tx: Transaction,
  which: { id: string } | Place,
  change: { state: 'returned' | 'refused' | 'withdrawn'; answer?: string; closedAt: Date },
): Promise<void> {
  const where = 'id' in which ? eq(cardReturn.id, which.id) : at(which)
  await tx
    .update(cardReturn)
    .set(change)
    .where(and(where, eq(cardReturn.state, 'asked')))
}
