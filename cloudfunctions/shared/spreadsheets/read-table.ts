import { createHash } from 'node:crypto'
import { csvCells, csvText } from './csv-cells'
import { findHeadings } from './find-headings'
import { UnreadableWorkbook, type WorkbookBounds, xlsxCells } from './xlsx-cells'

const mostBytes = 2 * 1024 * 1024

/** The filled rows below the headings. `line` counts from 1, as the spreadsheet does; `hash` is SHA-256 of the bytes. */
export interface ReadTable<H extends string> {
  hash: string
  rows: { line: number; cells: Record<H, string> }[]
  /** What stands above the headings: a title, the unit. */
  above: readonly (readonly string[])[]
}

/** Reads an .xlsx or .csv under these headings. The problem is one sentence about the file: kind, size, headings. */
export async function readTable<H extends string>(
  base64: string,
  headings: Readonly<Record<H, string>>,
  mostRows: number,
): Promise<ReadTable<H> | { problem: string }> {
  const tooMany = { problem: `一次最多导入${mostRows}行，请分成几个文件` }
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > mostBytes) return { problem: '文件超过2MB，请分成几个文件导入' }
  const read = await cellsOf(bytes)
  if (read === null) return tooMany
  if ('problem' in read) return read
  const found = findHeadings(headings, read.cells)
  if ('problem' in found) return found
  const lines = read.cells
    .map((cells, i) => ({ cells, line: i + 1 }))
    .slice(found.row + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (lines.length === 0) return { problem: '表头下面没有内容，请填好名单再导入' }
  if (lines.length > mostRows) return tooMany
  const keys = Object.keys(headings) as H[]
  const named = (cells: readonly string[]) =>
    Object.fromEntries(keys.map(key => [key, cells[found.columns[key]] ?? ''])) as Record<H, string>
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    rows: lines.map(({ cells, line }) => ({ line, cells: named(cells) })),
    above: read.cells.slice(0, found.row),
  }
}

/** Cells of an .xlsx or .csv as text; the problem is a sentence about the file, null: it has too many lines. */
export async function cellsOf(
  bytes: Buffer,
  bounds?: WorkbookBounds,
): Promise<{ cells: string[][] } | { problem: string } | null> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { problem: '这是旧的.xls格式，请另存为.xlsx或.csv后再导入' }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    const cells = csvCells(csvText(bytes))
    return cells && { cells }
  }
  try {
    return { cells: await xlsxCells(bytes, bounds) }
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { problem: error.message }
    throw error
  }
}
