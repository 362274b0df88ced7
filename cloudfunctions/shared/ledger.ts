import { sql } from 'drizzle-orm'
import { entryPieces } from '../../src/core/ledger'
import type { Act } from './acts'
import type { Transaction } from './database/connect'

/** An entry to be appended; its kind has words in `acts`. */
export type LedgerDraft = Parameters<typeof entryPieces>[0] & { kind: Act }

/** Where an appended entry stands in its chain. `at` is an ISO-8601 UTC instant. */
export interface LedgerPlace {
  seq: number
  hash: string
  at: string
}

/**
 * Appends to a chain inside the caller's transaction; the head's row lock orders concurrent writers.
 * `session` is a hall's session id, or `edition:<slug>` for officials' acts (trust model §2.3).
 */
export async function appendToLedger(tx: Transaction, draft: LedgerDraft, now: Date): Promise<LedgerPlace> {
  const p = entryPieces(draft)
  const result = await tx.execute<{ seq: number; hash: string; at: string }>(sql`
    select seq, hash, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from csc.ledger_append(${draft.session}, ${p.actor}, ${p.data}, ${p.kind}, ${p.requestId}, ${p.session}, ${now.toISOString()}::timestamptz)`)
  return result.rows[0]!
}
