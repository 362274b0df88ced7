import { type LedgerEntry, shortCode } from '../../src/core/ledger'
import type { LedgerData } from '../../src/core/ledger-data'

/** An entry read back from the chain. */
export interface ReadEntry {
  seq: number
  hash: string
  at: string
  actor: string
  kind: string
  data: unknown
}

/** The entries of a chain as they say themselves; a body that cannot be read is left out. */
export function readEntries(chain: readonly LedgerEntry[]): ReadEntry[] {
  return chain.flatMap(({ body, hash }, index) => {
    try {
      const { at, actor, kind, data } = JSON.parse(body) as Omit<ReadEntry, 'seq' | 'hash'>
      return [{ seq: index + 1, hash, at, actor, kind, data }]
    } catch {
      return []
    }
  })
}

/** Entries of one kind with their data. */
export function entriesOf<K extends keyof LedgerData>(entries: readonly ReadEntry[], kind: K) {
  return entries
    .filter(entry => entry.kind === kind)
    .map(entry => ({ ...entry, data: entry.data as LedgerData[K] }))
}

/** The newest entry that is itself no signature or anchor: what a co-signature stands under; null when it has one. */
export function signableHead(
  entries: readonly ReadEntry[],
): { seq: number; hash: string; short: string } | null {
  const newest = entries.filter(({ kind }) => kind !== 'witness.sign' && kind !== 'anchor').at(-1)
  if (!newest) return null
  const signed = entriesOf(entries, 'witness.sign').some(({ data }) => data.headSeq === newest.seq)
  return signed ? null : { seq: newest.seq, hash: newest.hash, short: shortCode(newest.hash) }
}
