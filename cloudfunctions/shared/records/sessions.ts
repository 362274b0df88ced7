import { and, asc, count, eq, max, sql } from 'drizzle-orm'
import type { SessionMode, SessionState } from '../../../src/core/session-states'
import type { Queries, Transaction } from '../database/connect'
import { roundSession, rubricVersion, seat, turn } from '../database/schema/hall'
import { ledgerHead } from '../database/schema/house'

export type SessionRow = Omit<typeof roundSession.$inferSelect, 'state' | 'mode'> & {
  state: SessionState
  mode: SessionMode
}

/** The edition a session belongs to, or null; it never changes. */
export async function editionOfSession(db: Queries, id: string): Promise<string | null> {
  const [row] = await db
    .select({ edition: roundSession.edition })
    .from(roundSession)
    .where(eq(roundSession.id, id))
  return row?.edition ?? null
}

/** A session, or null. */
export async function readSession(db: Queries, id: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(roundSession).where(eq(roundSession.id, id))
  return row ? (row as SessionRow) : null
}

/**
 * Locks a session for a change: the head of its chain first, as every seal does, so that what is read afterwards
 * stays true until the end of the transaction. Null when there is none.
 */
export async function lockSession(tx: Transaction, id: string): Promise<SessionRow | null> {
  await tx.select({ seq: ledgerHead.seq }).from(ledgerHead).where(eq(ledgerHead.session, id)).for('update')
  return readSession(tx, id)
}

/** Adds a session with its empty chain (`genesisHash` per core/ledger). */
export async function insertSession(
  tx: Transaction,
  row: typeof roundSession.$inferInsert,
  genesisHash: string,
): Promise<void> {
  await tx.insert(roundSession).values(row)
  await tx
    .insert(ledgerHead)
    .values({ session: row.id, seq: 0, hash: genesisHash, at: sql`'-infinity'::timestamptz` })
}

type Change = Partial<Omit<typeof roundSession.$inferInsert, 'id' | 'version'>>

/** Changes a locked session and counts its version up; returns the new version. */
export async function changeSession(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(roundSession)
    .set({ ...change, version: sql`${roundSession.version} + 1` })
    .where(eq(roundSession.id, id))
    .returning({ version: roundSession.version })
  return row!.version
}

/** Sets what the big screen shows or which project is current: not a change of the session's own version. */
export async function placeSession(
  tx: Transaction,
  id: string,
  change: Pick<Change, 'screenChoice' | 'currentApplicationId'>,
): Promise<void> {
  await tx.update(roundSession).set(change).where(eq(roundSession.id, id))
}

/** Sessions of an edition, or the one of `session`, with how many projects and seats they have. */
export async function listSessions(db: Queries, where: { edition: string } | { session: string }) {
  const turns = db
    .select({ id: turn.sessionId, n: count().as('turns') })
    .from(turn)
    .groupBy(turn.sessionId)
    .as('turns')
  const seats = db
    .select({ id: seat.sessionId, n: count().as('seats') })
    .from(seat)
    .groupBy(seat.sessionId)
    .as('seats')
  const rows = await db
    .select({ session: roundSession, rubric: rubricVersion, turns: turns.n, seats: seats.n })
    .from(roundSession)
    .leftJoin(rubricVersion, eq(rubricVersion.id, roundSession.rubricId))
    .leftJoin(turns, eq(turns.id, roundSession.id))
    .leftJoin(seats, eq(seats.id, roundSession.id))
    .where(
      'edition' in where ? eq(roundSession.edition, where.edition) : and(eq(roundSession.id, where.session)),
    )
    .orderBy(asc(roundSession.startsAt), asc(roundSession.id))
  return rows.map(row => ({ ...row, session: row.session as SessionRow }))
}

/** Tells the live screens of a session that something changed. */
export async function bumpSession(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select csc.feed_bump(${`session:${id}`})`)
}

/** When the last session of an edition's round starts; null where none has a time. */
export async function lastStartOfRound(db: Queries, edition: string, round: string): Promise<Date | null> {
  const [row] = await db
    .select({ last: max(roundSession.startsAt) })
    .from(roundSession)
    .where(and(eq(roundSession.edition, edition), eq(roundSession.round, round)))
  return row?.last ?? null
}
