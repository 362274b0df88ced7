/**
 * One byte range of a resource of `size` bytes (RFC 9110 §14.1.2). Null: none asked, or several, or not in bytes, then
 * the whole is sent; 'outside': none of it exists.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'outside' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return null
  const [first, last] = [asked[1] ?? '', asked[2] ?? '']
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count > 0 ? { start: size - count, end: size - 1 } : 'outside'
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start < size ? { start, end } : 'outside'
}
