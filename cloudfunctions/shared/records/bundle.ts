import { asc, eq, sql } from 'drizzle-orm'
import type { LedgerEntry } from '../../../src/core/ledger'
import type { Queries } from '../database/connect'
import { scorecard } from '../database/schema/hall'
import { ledger, ledgerHead } from '../database/schema/house'

/** The stored entries of a chain, first to last. */
export async function chainOf(db: Queries, session: string): Promise<LedgerEntry[]> {
  return db
    .select({ body: ledger.body, hash: ledger.hash })
    .from(ledger)
    .where(eq(ledger.session, session))
    .orderBy(asc(ledger.seq))
}

/** Places of all card versions of a session in its chain. */
export async function cardPlaces(db: Queries, session: string) {
  return db
    .select({
      application: scorecard.applicationId,
      person: scorecard.personId,
      version: scorecard.version,
      commitment: scorecard.commitment,
      seq: scorecard.ledgerSeq,
      hash: scorecard.ledgerHash,
      at: sql<string>`to_char(${scorecard.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    })
    .from(scorecard)
    .where(eq(scorecard.sessionId, session))
    .orderBy(asc(scorecard.ledgerSeq))
}

/** Where a chain stands now. */
export async function chainHead(db: Queries, session: string): Promise<{ seq: number; hash: string }> {
  const [row] = await db
    .select({ seq: ledgerHead.seq, hash: ledgerHead.hash })
    .from(ledgerHead)
    .where(eq(ledgerHead.session, session))
  return row!
}
