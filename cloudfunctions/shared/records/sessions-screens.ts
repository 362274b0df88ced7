import { and, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { screenPairing } from '../database/schema/hall'
import { feed } from '../database/schema/house'

export type PairingRow = typeof screenPairing.$inferSelect

/** How many codes wait to be entered: from this address, and in all. */
export async function waitingPairings(db: Queries, ip: string, now: Date) {
  const [row] = await db
    .select({
      all: count(),
      here: sql<number>`count(*) filter (where ${screenPairing.ip} = ${ip})`.mapWith(Number),
    })
    .from(screenPairing)
    .where(and(isNull(screenPairing.sessionId), gt(screenPairing.expiresAt, now)))
  return row!
}

/** Keeps a screen that waits for its code to be entered; false when the code is already waiting elsewhere. */
export async function insertPairing(
  db: Queries,
  row: Pick<PairingRow, 'secretHash' | 'code' | 'ip' | 'createdAt' | 'expiresAt'>,
): Promise<boolean> {
  const added = await db.execute(sql`
    insert into csc.screen_pairing (secret_hash, code, ip, created_at, expires_at)
    select ${row.secretHash}, ${row.code}, ${row.ip}, ${row.createdAt.toISOString()}::timestamptz, ${row.expiresAt.toISOString()}::timestamptz
    where not exists (select from csc.screen_pairing where code = ${row.code} and session_id is null
      and expires_at > ${row.createdAt.toISOString()}::timestamptz)
    returning code`)
  return added.rows.length === 1
}

/** Ties the screen that shows this code to a session until `validTo`; false when no screen shows it. */
export async function pairByCode(
  tx: Transaction,
  pairing: { code: string; session: string; now: Date; validTo: Date },
): Promise<boolean> {
  const paired = await tx
    .update(screenPairing)
    .set({ sessionId: pairing.session, pairedAt: pairing.now, expiresAt: pairing.validTo })
    .where(
      and(
        eq(screenPairing.code, pairing.code),
        isNull(screenPairing.sessionId),
        gt(screenPairing.expiresAt, pairing.now),
      ),
    )
    .returning({ code: screenPairing.code })
  return paired.length === 1
}

/** A pairing as a screen asks by it, with the live version of the session it is tied to. */
export type AskedPairing = Pick<PairingRow, 'code' | 'sessionId' | 'expiresAt'> & { feed: number }

/** The pairings these secrets belong to, by the secret's hash; an unknown one is missing. One snapshot for all. */
export async function readPairings(db: Queries, secretHashes: string[]): Promise<Map<string, AskedPairing>> {
  const { secretHash, code, sessionId, expiresAt } = screenPairing
  const rows = await db
    .select({ secretHash, code, sessionId, expiresAt, feed: feed.seq })
    .from(screenPairing)
    .leftJoin(feed, eq(feed.topic, sql`'session:' || ${sessionId}`))
    .where(inArray(secretHash, secretHashes))
  return new Map(rows.map(row => [row.secretHash, { ...row, feed: row.feed ?? 0 }]))
}
