import { bytesAt, littleEndian } from './byte-text'

/** An entry of a ZIP archive as its central directory tells it (APPNOTE 6.3.10 §4.3.12). */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  packed: number
  size: number
  /** Where its local header stands. */
  offset: number
}

export interface ZipDirectoryPlace {
  entries: number
  at: number
  bytes: number
}

const END = [0x50, 0x4b, 5, 6]
const ENTRY = [0x50, 0x4b, 1, 2]
/** Longest tail in which the end record can stand: 22 bytes and a comment of 65,535. */
export const ZIP_TAIL = 22 + 65_535

/**
 * Where the central directory is, from the last bytes of a file of `size`; null when they are not the end of a ZIP: the
 * comment must reach exactly to the end, so that the letters inside another format do not count.
 */
export function zipDirectoryPlace(tail: Uint8Array, size: number): ZipDirectoryPlace | null {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (!bytesAt(tail, at, END)) continue
    if (at + 22 + littleEndian(tail, at + 20, 2) !== tail.length) continue
    const place = {
      entries: littleEndian(tail, at + 10, 2),
      bytes: littleEndian(tail, at + 12, 4),
      at: littleEndian(tail, at + 16, 4),
    }
    if (place.at + place.bytes <= size - tail.length + at) return place
  }
  return null
}

/** The entries of a central directory; null when it is not one from first to last byte. */
export function zipEntries(directory: Uint8Array, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  const text = new TextDecoder()
  let at = 0
  while (at < directory.length) {
    if (!bytesAt(directory, at, ENTRY) || entries.length >= count) return null
    const [name, extra, comment] = [28, 30, 32].map(place => littleEndian(directory, at + place, 2)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: text.decode(directory.subarray(at + 46, at + 46 + name)),
      method: littleEndian(directory, at + 10, 2),
      encrypted: littleEndian(directory, at + 8, 2) % 2 === 1,
      packed: littleEndian(directory, at + 20, 4),
      size: littleEndian(directory, at + 24, 4),
      offset: littleEndian(directory, at + 42, 4),
    })
    at += 46 + name + extra + comment
  }
  return at === directory.length && entries.length === count ? entries : null
}
