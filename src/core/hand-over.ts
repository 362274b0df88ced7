import type { Hashing } from './hashing'
import type { Card } from './ledger'
import { bytesOfAscii, bytesOfHex, bytesOfText, mixed, textOf } from './sealed-text'

/** A judge's queued card as it travels in a QR code from a phone without signal to the host's desk. */
export interface HandOver {
  application: string
  version: number
  card: Card
  nonce: string
  supersedes: string | null
  /** The id the phone will send it under once it has a network: the same intent, so it counts once. */
  requestId: string
}

const prefix = 'CSCH1'
const longest = 2048

/**
 * The code's text: `CSCH1.<session>.<seat>.<iv>.<cipher>.<tag>`. The card is encrypted (HMAC-SHA-256 in counter mode,
 * then a MAC over everything) with the 32-byte key the phone got at check-in; `iv` 16 fresh random bytes as hex.
 * RangeError above 2 KB.
 */
export function handOverText(
  hashing: Hashing,
  at: { session: string; seat: number; key: Uint8Array; iv: string },
  item: HandOver,
): string {
  const { application, version, card, nonce, supersedes, requestId } = item
  const plain = JSON.stringify([
    application,
    version,
    card.criteria,
    card.total,
    nonce,
    supersedes,
    requestId,
  ])
  const iv = bytesOfHex(at.iv)
  const head = `${prefix}.${at.session}.${at.seat}.${textOf(iv)}`
  const cipher = textOf(mixed(hashing, streamKey(hashing, at.key), iv, bytesOfAscii(plain)))
  const text = `${head}.${cipher}.${textOf(hashing.hmac(macKey(hashing, at.key), `${head}.${cipher}`))}`
  if (text.length > longest) throw new RangeError('a hand-over code holds at most 2 KB')
  return text
}

/** Whose code this is; null for any other text. Nothing in it is secret. */
export function handOverPlace(text: string): { session: string; seat: number } | null {
  const found = /^CSCH1\.(ses_[0-9a-z]{16})\.(\d{1,2})\.[\w-]{22}\.[\w-]+\.[\w-]{43}$/.exec(text)
  return found ? { session: found[1]!, seat: Number(found[2]) } : null
}

/** Opens a code with the seat's key; null when it is not whole, not of this key, or not a card. */
export function openHandOver(hashing: Hashing, key: Uint8Array, text: string): HandOver | null {
  const parts = text.split('.')
  const [tag = '', cipher = '', iv = ''] = [parts[5], parts[4], parts[3]]
  if (!handOverPlace(text) || textOf(hashing.hmac(macKey(hashing, key), parts.slice(0, 5).join('.'))) !== tag)
    return null
  const plain = mixed(hashing, streamKey(hashing, key), bytesOfText(iv), bytesOfText(cipher))
  const [application, version, criteria, total, nonce, supersedes, requestId] = JSON.parse(
    String.fromCharCode(...plain),
  ) as [string, number, [string, number][], number, string, string | null, string]
  return { application, version, card: { criteria, total }, nonce, supersedes, requestId }
}

const macKey = (hashing: Hashing, key: Uint8Array) => hashing.hmac(key, 'csc-hand-over-mac-1')
const streamKey = (hashing: Hashing, key: Uint8Array) => hashing.hmac(key, 'csc-hand-over-stream-1')
