import type { FileKind } from './file-slots'
import type { ZipEntry } from './zip-directory'

/** Bounds of an office file (trust model §5): what is declared, and what we ourselves inflate of it. */
export const OFFICE_BOUNDS = {
  entries: 5_000,
  inflated: 1024 * 1024 * 1024,
  ratio: 200,
  read: 2 * 1024 * 1024,
}

const MAIN: readonly (readonly [FileKind, string])[] = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
]

/** Why the archive cannot be an office file to be trusted, from its directory alone; null when it may be. */
export function archiveProblem(entries: readonly ZipEntry[], bytes: number): string | null {
  if (entries.length > OFFICE_BOUNDS.entries) return '文件里的内容太多，请另存为PDF后再传'
  if (entries.some(({ encrypted }) => encrypted)) return '文件有密码，请去掉密码后再传'
  if (entries.some(({ name }) => name.includes('..') || name.includes('\\') || name.startsWith('/')))
    return '文件内部有不安全的路径，请另存为PDF后再传'
  if (entries.some(({ method }) => method !== 0 && method !== 8))
    return '文件压缩方式不常见，请另存为PDF后再传'
  const inflated = entries.reduce((sum, { size }) => sum + size, 0)
  const bloated = entries.some(
    ({ size, packed }) => size > 1024 * 1024 && size > packed * OFFICE_BOUNDS.ratio,
  )
  if (
    inflated > OFFICE_BOUNDS.inflated ||
    bloated ||
    inflated > bytes * OFFICE_BOUNDS.ratio ||
    overlap(entries)
  )
    return '文件展开后太大，请另存为PDF后再传'
  if (entries.some(({ name }) => /vbaProject|vbaData|\.bin\.rels$|activeX/i.test(name)))
    return '文件里有宏，请另存为不带宏的文件或PDF'
  return null
}

/** Entries that share their packed bytes are how a small file claims to be a large one. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some(({ offset, packed }, i) => {
    const next = sorted[i + 1]
    return next !== undefined && offset + 30 + packed > next.offset
  })
}

/** Which entries have to be read: the list of content types and every list of relations. */
export function entriesToRead(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(({ name }) => name === '[Content_Types].xml' || /\.rels$/i.test(name))
}

/** The office kind a list of content types declares; null for none of ours, and for one with macros. */
export function officeKind(contentTypes: string): FileKind | null {
  if (/macroEnabled/i.test(contentTypes)) return null
  return MAIN.find(([, type]) => contentTypes.includes(`"${type}"`))?.[0] ?? null
}

/** Whether a list of content types declares macros. */
export function declaresMacros(contentTypes: string): boolean {
  return /macroEnabled|vbaProject/i.test(contentTypes)
}

/**
 * Whether a list of relations makes a reader fetch something from outside. A link people may tap (http, https, mailto)
 * fetches nothing by itself and stays allowed.
 */
export function fetchesOutside(relations: string): boolean {
  const external = relations.match(/<[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi) ?? []
  return external.some(
    relation =>
      !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation) ||
      !/Target\s*=\s*["'](https?:|mailto:|#)/i.test(relation),
  )
}
