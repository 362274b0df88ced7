import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Hashing } from '../core/hashing'

/** UTF-8 without TextEncoder, which many phones' mini-programs lack; URIError for a lone surrogate. */
function utf8Bytes(text: string): Uint8Array {
  const signs = encodeURIComponent(text).match(/%..|./g) ?? []
  return Uint8Array.from(signs, sign =>
    sign.length === 3 ? Number.parseInt(sign.slice(1), 16) : sign.charCodeAt(0),
  )
}

const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? utf8Bytes(data) : data)

/** SHA-256 on the phone: a mini-program has no crypto of its own. */
export const phoneHashing: Hashing = {
  sha256: data => bytesToHex(sha256(bytesOf(data))),
  hmac: (key, data) => hmac(sha256, key, bytesOf(data)),
}
