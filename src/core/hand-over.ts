import type { Hashing } from './hashing'
import type { Card } from './ledger'

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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
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
  const cipher = textOf(mixed(hashing, at.key, iv, bytesOfAscii(plain)))
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
  const plain = mixed(hashing, key, bytesOfText(iv), bytesOfText(cipher))
  const [application, version, criteria, total, nonce, supersedes, requestId] = JSON.parse(
    String.fromCharCode(...plain),
  ) as [string, number, [string, number][], number, string, string | null, string]
  return { application, version, card: { criteria, total }, nonce, supersedes, requestId }
}

const macKey = (hashing: Hashing, key: Uint8Array) => hashing.hmac(key, 'csc-hand-over-mac-1')

/** XOR with the key stream HMAC(key, iv ‖ block): the same step closes and opens. */
function mixed(hashing: Hashing, key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  const streamKey = hashing.hmac(key, 'csc-hand-over-stream-1')
  const out = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 32) {
    const block = hashing.hmac(streamKey, Uint8Array.from([...iv, (at / 32) >> 8, (at / 32) & 255]))
    for (let i = at; i < Math.min(at + 32, bytes.length); i++) out[i] = bytes[i]! ^ block[i - at]!
  }
  return out
}

/** 64 hex digits as 32 bytes. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

const bytesOfAscii = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))

function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
    const signs = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    text += signs
      .slice(0, Math.min(4, bytes.length - at + 1))
      .map(sign => alphabet[sign])
      .join('')
  }
  return text
}

function bytesOfText(text: string): Uint8Array {
  const signs = Array.from(text, sign => alphabet.indexOf(sign))
  const bytes: number[] = []
  for (let at = 0; at < signs.length; at += 4) {
    const [a, b, c, d] = [signs[at]!, signs[at + 1] ?? 0, signs[at + 2] ?? 0, signs[at + 3] ?? 0]
    const whole = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d]
    bytes.push(...whole.slice(0, Math.min(4, signs.length - at) - 1))
  }
  return Uint8Array.from(bytes)
}
