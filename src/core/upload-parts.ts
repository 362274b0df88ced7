/** Bytes of a part; the last one may be shorter. A cloud store takes no other part below 1 MB. */
export const PART_BYTES = 2 * 1024 * 1024

/** How many parts a file of so many bytes has; at least one. */
export function partCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PART_BYTES))
}

/** Bytes of a part, numbered from 1; null when the file has no such part. */
export function partLength(bytes: number, part: number): number | null {
  const count = partCount(bytes)
  if (!Number.isInteger(part) || part < 1 || part > count) return null
  return part < count ? PART_BYTES : bytes - PART_BYTES * (count - 1)
}
