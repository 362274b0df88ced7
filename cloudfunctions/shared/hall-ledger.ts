import type { LedgerData, LedgerKind } from '../../src/core/ledger-data'
import type { Transaction } from './database/connect'
import { appendToLedger, type LedgerPlace } from './ledger'

/** Appends an entry of a known kind to a session's chain, inside the caller's transaction. */
export async function appendToHall<K extends LedgerKind>(
  tx: Transaction,
  act: { session: string; actor: string; requestId: string; now: Date },
  kind: K,
  data: LedgerData[K],
): Promise<LedgerPlace> {
  const { session, actor, requestId, now } = act
  return appendToLedger(tx, { session, actor, requestId, kind, data }, now)
}
