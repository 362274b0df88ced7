import type { Hashing } from './hashing'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A value as encrypted text `<iv>.<cipher>.<tag>`: JSON under HMAC-SHA-256 in counter mode, then a MAC. `purpose` keeps
 * keys of different uses apart and `place` binds the text to where it lies; `iv` 16 fresh random bytes as hex. Pure, so
 * that the mini-program, which has no WebCrypto, closes and opens the same way.
 */
export function sealValue(
  hashing: Hashing,
  at: { key: Uint8Array; purpose: string; place: string; iv: string },
  value: unknown,
): string {
  const iv = bytesOfHex(at.iv)
  const plain = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const cipher = textOf(mixed(hashing, hashing.hmac(at.key, `${at.purpose}-stream`), iv, bytesOfAscii(plain)))
  const head = `${textOf(iv)}.${cipher}`
  return `${head}.${tagOf(hashing, at, head)}`
}

/** The value of a sealed text; undefined when it is not whole, of another key, purpose or place. */
export function openValue(
  hashing: Hashing,
  at: { key: Uint8Array; purpose: string; place: string },
  text: string,
): unknown {
  const [iv = '', cipher = '', tag = ''] = text.split('.')
  if (tagOf(hashing, at, `${iv}.${cipher}`) !== tag) return undefined
  const streamKey = hashing.hmac(at.key, `${at.purpose}-stream`)
  const plain = mixed(hashing, streamKey, bytesOfText(iv), bytesOfText(cipher))
  return JSON.parse(Array.from(plain, byte => String.fromCharCode(byte)).join(''))
}

function tagOf(
  hashing: Hashing,
  at: { key: Uint8Array; purpose: string; place: string },
  head: string,
): string {
  return textOf(hashing.hmac(hashing.hmac(at.key, `${at.purpose}-mac`), `${at.place}|${head}`))
}

/** XOR with the key stream HMAC(key, iv ‖ block): the same step closes and opens. */
export function mixed(
  hashing: Hashing,
  streamKey: Uint8Array,
  iv: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
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

/** A text of ASCII signs as its bytes. */
export const bytesOfAscii = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))

/** Bytes as letters, digits, - and _ (base64url without padding). */
export function textOf(bytes: Uint8Array): string {
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

/** What `textOf` wrote, as bytes again. */
export function bytesOfText(text: string): Uint8Array {
  const signs = Array.from(text, sign => alphabet.indexOf(sign))
  const bytes: number[] = []
  for (let at = 0; at < signs.length; at += 4) {
    const [a, b, c, d] = [signs[at]!, signs[at + 1] ?? 0, signs[at + 2] ?? 0, signs[at + 3] ?? 0]
    const whole = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d]
    bytes.push(...whole.slice(0, Math.min(4, signs.length - at) - 1))
  }
  return Uint8Array.from(bytes)
}
