/** Bytes as Latin-1 text, one sign a byte: for looking for words of a format. */
export function byteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Whether the bytes stand at this place. */
export function bytesAt(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return at >= 0 && expected.every((byte, i) => bytes[at + i] === byte)
}

/** A little-endian number of two or four bytes. */
export function littleEndian(bytes: Uint8Array, at: number, length: 2 | 4): number {
  let value = 0
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

/** A big-endian number of two or four bytes. */
export function bigEndian(bytes: Uint8Array, at: number, length: 2 | 4): number {
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
