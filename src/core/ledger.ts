import { canonical } from './canonical'
import type { Hashing } from './hashing'

export { canonical } from './canonical'

/** One judge's values for one project: hundredths of a point, criteria in the rubric's order. */
export interface Card {
  criteria: readonly (readonly [id: string, value: number])[]
  total: number
}

/** What a commitment binds. `nonce` is 32 random bytes as 64 hex digits: without it a score is guessed in 10⁴ tries. */
export interface CommittedCard {
  session: string
  project: string
  judge: string
  version: number
  card: Card
  nonce: string
}

/** What a caller knows of an entry before it has a place in the chain. `session` names the chain. */
export interface EntryDraft {
  session: string
  /** Opaque id; no personal data in entries. */
  actor: string
  requestId: string
  kind: string
  data: unknown
}

/** A whole entry: `seq` from 1 without gaps, `prev` the hash before it, `at` ISO-8601 UTC with milliseconds. */
export interface EntryParts extends EntryDraft {
  seq: number
  prev: string
  at: string
}

/** An entry as stored: its canonical body and the body's hash. */
export interface LedgerEntry {
  body: string
  hash: string
}

const HEX_64 = /^[0-9a-f]{64}$/
const MAX_BODY_BYTES = 65_536

/** The hash a judge's seal publishes before the reveal; RangeError when the nonce is not 32 bytes. */
export function commitment(hashing: Hashing, sealed: CommittedCard): string {
  if (!HEX_64.test(sealed.nonce)) throw new RangeError('nonce must be 32 bytes in hex')
  const { session, project, judge, version, card, nonce } = sealed
  const { criteria, total } = card
  return hashing.sha256(
    canonical({ v: 1, session, project, judge, version, card: { criteria, total }, nonce }),
  )
}

/** The `prev` of a chain's first entry. */
export function genesis(hashing: Hashing, session: string): string {
  return hashing.sha256(`csc-ledger-1|${session}`)
}

/** Canonical text of each piece a caller knows, so that SQL can put a body together under the head's lock. */
export function entryPieces(draft: EntryDraft): Record<keyof EntryDraft, string> {
  return {
    session: canonical(draft.session, 'session'),
    actor: canonical(draft.actor, 'actor'),
    requestId: canonical(draft.requestId, 'requestId'),
    kind: canonical(draft.kind, 'kind'),
    data: canonical(draft.data, 'data'),
  }
}

/** Canonical body of an entry; RangeError above 64 KB of UTF-8 or for a malformed seq, prev or at. */
export function entryBody(parts: EntryParts): string {
  if (!Number.isSafeInteger(parts.seq) || parts.seq < 1) throw new RangeError('seq counts from 1')
  if (!HEX_64.test(parts.prev)) throw new RangeError('prev must be 64 hex digits')
  if (!isInstant(parts.at)) throw new RangeError('at must be an ISO-8601 UTC instant with milliseconds')
  const p = entryPieces(parts)
  const body =
    `{"actor":${p.actor},"at":"${parts.at}","data":${p.data},"kind":${p.kind},"prev":"${parts.prev}",` +
    `"requestId":${p.requestId},"seq":${parts.seq},"session":${p.session},"v":1}`
  if (utf8Length(body) > MAX_BODY_BYTES) throw new RangeError('a ledger entry holds at most 64 KB')
  return body
}

/** Hash of a canonical body. */
export function entryHash(hashing: Hashing, body: string): string {
  return hashing.sha256(body)
}

/** The first 40 bits of a hash for eyes, as on the big screen: TS6H-PQZN (Crockford base 32). Proof needs the hash. */
export function shortCode(hash: string): string {
  const half = (hex: string) =>
    [15, 10, 5, 0]
      .map(bits => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[(Number.parseInt(hex, 16) >> bits) & 31])
      .join('')
  return `${half(hash.slice(0, 5))}-${half(hash.slice(5, 10))}`
}

/** What is printed as a QR code beside the judges' signatures: `CSC1:<session>:<seq>:<64 hex>`. */
export function anchorText(session: string, seq: number, hash: string): string {
  return `CSC1:${session}:${seq}:${hash}`
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
