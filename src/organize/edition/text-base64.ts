const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Text as base64 of its UTF-8; the mini-program has neither TextEncoder nor btoa. */
export function textBase64(text: string): string {
  const bytes = utf8(text)
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    out += signs[a >> 2]! + signs[((a & 3) << 4) | ((b ?? 0) >> 4)]!
    out += b === undefined ? '=' : signs[((b & 15) << 2) | ((c ?? 0) >> 6)]!
    out += c === undefined ? '=' : signs[c & 63]!
  }
  return out
}

function utf8(text: string): number[] {
  const encoded = encodeURIComponent(text)
  const bytes: number[] = []
  for (let i = 0; i < encoded.length; i += 1) {
    if (encoded[i] === '%') {
      bytes.push(Number.parseInt(encoded.slice(i + 1, i + 3), 16))
      i += 2
    } else bytes.push(encoded.charCodeAt(i))
  }
  return bytes
}
