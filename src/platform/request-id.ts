const byteCount = 16

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(byteCount)
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits. Made when the person taps;
 * it identifies the tap, it is not a secret (the mini-program has no synchronous secure random source).
 */
export function newRequestId(now: number = Date.now()): string {
  const bytes = randomBytes()
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [0, 8, 12, 16, 20].map((start, i) => hex.slice(start, [8, 12, 16, 20, 32][i])).join('-')
}
