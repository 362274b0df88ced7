import type { ListedEntry } from '../shared/records/registers'
import { readTable } from '../shared/spreadsheets/read-table'
import { headings } from './registers-headings'
import { type RowProblem, type RowRules, readRow } from './registers-rows'

const mostRows = 20_000

/** A file as read: the rows that can be taken, and the cells that cannot. `hash` is SHA-256 of its bytes. */
export interface ReadRegister {
  hash: string
  entries: ListedEntry[]
  problems: RowProblem[]
}

/** Reads an .xlsx or .csv list. The problem is one sentence about the file as a whole: kind, size, headings. */
export async function readRegisterFile(
  base64: string,
  rules: RowRules,
): Promise<ReadRegister | { problem: string }> {
  const table = await readTable(base64, headings, mostRows)
  if ('problem' in table) return table
  const read = table.rows.map(({ cells, line }) => readRow(cells, line, rules))
  return {
    hash: table.hash,
    entries: read.flatMap(row => ('entry' in row ? [row.entry] : [])),
    problems: read.flatMap(row => ('problems' in row ? row.problems : [])),
  }
}
