/** A list cut into the fewest parts of at most `most` entries, as even as can be; no parts for an empty one. */
export function evenParts<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most)
  const size = Math.ceil(list.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, part) => list.slice(part * size, (part + 1) * size))
}
