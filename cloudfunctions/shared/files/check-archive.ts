import { inflateRawSync } from 'node:zlib'
import { bytesAt, littleEndian } from '../../../src/core/byte-text'
import type { FileKind } from '../../../src/core/file-slots'
import {
  archiveProblem,
  declaresMacros,
  entriesToRead,
  fetchesOutside,
  OFFICE_BOUNDS,
  officeKind,
} from '../../../src/core/office-package'
import { ZIP_TAIL, type ZipEntry, zipDirectoryPlace, zipEntries } from '../../../src/core/zip-directory'

/** Reads the bytes of a stored file from `start` up to and without `end`. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>

const broken = '文件不完整，请重新导出后再传'
const tooLarge = '文件展开后太大，请另存为PDF后再传'
/** A directory of 5,000 entries stays far below. */
const mostDirectory = 4 * 1024 * 1024

/**
 * Why a file is not a docx, xlsx or pptx to be trusted, as a sentence; null when it is. Reads its directory, its content
 * types and its relations only, and never inflates more than bounded.
 */
export async function officeProblem(kind: FileKind, size: number, read: ReadBytes): Promise<string | null> {
  const tail = await read(Math.max(0, size - ZIP_TAIL), size)
  const place = zipDirectoryPlace(tail, size)
  if (!place || place.bytes > mostDirectory) return broken
  const entries = zipEntries(await read(place.at, place.at + place.bytes), place.entries)
  if (!entries) return broken
  return archiveProblem(entries, size) ?? (await textProblem(kind, entriesToRead(entries), read))
}

/** What the content types and relations themselves give away. */
async function textProblem(kind: FileKind, entries: readonly ZipEntry[], read: ReadBytes) {
  let left = OFFICE_BOUNDS.read * 8
  let types = ''
  for (const entry of entries) {
    const text = await entryText(entry, read)
    if (text === null || text.length > left) return tooLarge
    left -= text.length
    if (entry.name === '[Content_Types].xml') types = text
    else if (fetchesOutside(text)) return '文件里引用了外部内容，请断开链接或另存为PDF'
  }
  if (declaresMacros(types)) return '文件里有宏，请另存为不带宏的文件或PDF'
  return officeKind(types) === kind ? null : `内容不是${kind.toUpperCase()}，请用原来的软件另存后再传`
}

/** The text of an entry; null when it is larger than bounded, or than it said. */
async function entryText(entry: ZipEntry, read: ReadBytes): Promise<string | null> {
  if (entry.size > OFFICE_BOUNDS.read || entry.packed > OFFICE_BOUNDS.read) return null
  const header = await read(entry.offset, entry.offset + 30)
  if (!bytesAt(header, 0, [0x50, 0x4b, 3, 4])) return null
  const start = entry.offset + 30 + littleEndian(header, 26, 2) + littleEndian(header, 28, 2)
  const packed = await read(start, start + entry.packed)
  try {
    const bytes =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: OFFICE_BOUNDS.read })
    return bytes.length === entry.size ? decoded(bytes) : null
  } catch {
    return null
  }
}

/** Office writes UTF-8; a part in UTF-16 would hide its words from us and is read as what it is. */
function decoded(bytes: Uint8Array): string {
  if (bytesAt(bytes, 0, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (bytesAt(bytes, 0, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
