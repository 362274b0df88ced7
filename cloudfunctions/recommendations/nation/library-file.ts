import { createHash } from 'node:crypto'
import { comparableName } from '../../../src/core/eligibility/names'
import { libraryColumns, recognisedColumns } from '../../../src/core/library-columns'
import type { Queries } from '../../shared/database/connect'
import { fieldFailure } from '../../shared/failure'
import type { Keys } from '../../shared/keys'
import { type BatchRow, partsOf } from '../../shared/records/library'
import { cleanCell } from '../../shared/spreadsheets/clean-cell'
import { cellsOf } from '../../shared/spreadsheets/read-table'

/** Bounds of one file. */
export const libraryLimits = { rows: 10_000, megabytes: 12, partBytes: 1_800_000 }
/** A title above the headings takes a line or two. */
const searched = 10

/** A file as it lies in its parts: headings, and the filled rows below them by their line in the spreadsheet. */
export interface LibraryFile {
  hash: string
  headings: string[]
  rows: { line: number; cells: string[] }[]
}

/** Where a part is sealed to. */
export const partPlace = (batch: string, part: number) => `library_part|content|${batch}:${part}`

/** Reads the file of a batch; INPUT_INVALID says what is wrong with it as a whole. */
export async function readLibraryFile(db: Queries, keys: Keys, batch: BatchRow): Promise<LibraryFile> {
  const parts = await partsOf(db, batch.id)
  if (parts.length !== batch.parts) throw fieldFailure('file', '文件还没有传完，请重新选择文件')
  const bytes = Buffer.concat(
    parts.map(({ part, content }) => Buffer.from(keys.open(content, partPlace(batch.id, part)), 'base64')),
  )
  if (bytes.length !== batch.bytes) throw fieldFailure('file', '文件没有传完整，请重新选择文件')
  const read = await cellsOf(bytes)
  const tooMany = `一次最多导入${libraryLimits.rows}行，请分成几个文件`
  if (read === null) throw fieldFailure('file', tooMany)
  if ('problem' in read) throw fieldFailure('file', read.problem)
  const head = headRow(read.cells)
  const rows = read.cells
    .map((cells, i) => ({ line: i + 1, cells: cells.map(cleanCell) }))
    .slice(head + 1)
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  if (rows.length === 0) throw fieldFailure('file', '表头下面没有内容，请填好再导入')
  if (rows.length > libraryLimits.rows) throw fieldFailure('file', tooMany)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { hash, headings: (read.cells[head] ?? []).map(cleanCell), rows }
}

/** The row with most headings we know; the first filled one where none is known. */
function headRow(cells: readonly (readonly string[])[]): number {
  const known = (row: readonly string[]) => {
    const found = recognisedColumns(row)
    return libraryColumns.filter(column => found[column] !== null).length
  }
  const first = cells.slice(0, searched)
  const best = first.reduce((found, row, i) => (known(row) > known(first[found] ?? []) ? i : found), 0)
  if (known(first[best] ?? []) > 0) return best
  return Math.max(
    0,
    first.findIndex(row => row.some(cell => comparableName(cell) !== '')),
  )
}
