import { createHash } from 'node:crypto'
import type { ListedEntry } from '../shared/records/registers'
import { csvCells, csvText } from './registers-csv'
import { findHeadings, type Heading, headings } from './registers-headings'
import { type RowProblem, type RowRules, readRow } from './registers-rows'
import { UnreadableWorkbook, xlsxCells } from './registers-xlsx'

const mostBytes = 2 * 1024 * 1024
const mostRows = 20_000
const tooMany = { problem: `一次最多导入${mostRows}行，请分成几个文件` }

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
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > mostBytes) return { problem: '文件超过2MB，请分成几个文件导入' }
  const rows = await cellsOf(bytes)
  if ('problem' in rows) return rows
  const found = findHeadings(rows.cells)
  if ('problem' in found) return found
  const lines = rows.cells
    .map((cells, i) => ({ cells, line: i + 1 }))
    .slice(found.row + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (lines.length === 0) return { problem: '表头下面没有内容，请填好名单再导入' }
  if (lines.length > mostRows) return tooMany
  const read = lines.map(({ cells, line }) => readRow(named(cells, found.columns), line, rules))
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    entries: read.flatMap(row => ('entry' in row ? [row.entry] : [])),
    problems: read.flatMap(row => ('problems' in row ? row.problems : [])),
  }
}

async function cellsOf(bytes: Buffer): Promise<{ cells: string[][] } | { problem: string }> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { problem: '这是旧的.xls格式，请另存为.xlsx或.csv后再导入' }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    const cells = csvCells(csvText(bytes))
    return cells ? { cells } : tooMany
  }
  try {
    return { cells: await xlsxCells(bytes) }
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { problem: error.message }
    throw error
  }
}

function named(cells: readonly string[], columns: Record<Heading, number>): Record<Heading, string> {
  const entries = (Object.keys(headings) as Heading[]).map(heading => [
    heading,
    cells[columns[heading]] ?? '',
  ])
  return Object.fromEntries(entries) as Record<Heading, string>
}
