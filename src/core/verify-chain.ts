import type { Hashing } from './hashing'
import { type EntryParts, entryBody, entryHash, genesis, type LedgerEntry } from './ledger'

/** The last entry of a chain; an empty chain stands at seq 0 and its genesis. */
export interface ChainHead {
  seq: number
  hash: string
  at: string | null
}

export type ChainProblem = 'canonical' | 'hash' | 'session' | 'seq' | 'prev' | 'time'

export type ChainCheck =
  | { ok: true; head: ChainHead; entries: EntryParts[] }
  /** `seq` is the place (from 1) where the chain first fails. */
  | { ok: false; seq: number; problem: ChainProblem }

/** Checks a session's chain from its genesis: canonical bodies, hashes, order, links, rising time. */
export function verifyChain(hashing: Hashing, session: string, stored: readonly LedgerEntry[]): ChainCheck {
  let head: ChainHead = { seq: 0, hash: genesis(hashing, session), at: null }
  const entries: EntryParts[] = []
  for (const { body, hash } of stored) {
    const parts = readBody(body)
    const problem = parts === null ? 'canonical' : linkProblem(hashing, session, head, parts, { body, hash })
    if (parts === null || problem !== null) return { ok: false, seq: head.seq + 1, problem: problem! }
    head = { seq: parts.seq, hash, at: parts.at }
    entries.push(parts)
  }
  return { ok: true, head, entries }
}

function linkProblem(
  hashing: Hashing,
  session: string,
  head: ChainHead,
  parts: EntryParts,
  stored: LedgerEntry,
): ChainProblem | null {
  if (entryHash(hashing, stored.body) !== stored.hash) return 'hash'
  if (parts.session !== session) return 'session'
  if (parts.seq !== head.seq + 1) return 'seq'
  if (parts.prev !== head.hash) return 'prev'
  if (head.at !== null && parts.at <= head.at) return 'time'
  return null
}

function readBody(body: string): EntryParts | null {
  try {
    const parts = JSON.parse(body) as EntryParts
    return entryBody(parts) === body ? parts : null
  } catch {
    return null
  }
}
