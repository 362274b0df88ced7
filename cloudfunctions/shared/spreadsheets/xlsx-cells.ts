import { Unzip, UnzipInflate } from 'fflate'

/** How much a workbook may unpack to, and how far down its rows may reach. */
export interface WorkbookBounds {
  bytes: number
  rows: number
}

const usual: WorkbookBounds = { bytes: 48 * 1024 * 1024, rows: 21_000 }
const tooLarge = '表格太大，请另建一个只有规定各列的表格再导入'

/** A workbook that cannot be read; the message says what to do. */
export class UnreadableWorkbook extends Error {}

/**
 * Cells of a workbook's first sheet as text. Refuses what would unpack to more than its bounds (48 MB, 21,000 rows)
 * or reaches beyond two letters of columns: a small file may hold a very large sheet.
 */
export async function xlsxCells(bytes: Uint8Array, bounds: WorkbookBounds = usual): Promise<string[][]> {
  refuseHuge(bytes, bounds)
  // Loaded when it is needed: most calls of this function never read a workbook.
  const { readSheet } = await import('read-excel-file/universal')
  const buffer = bytes.slice().buffer as ArrayBuffer
  try {
    const rows = await readSheet(buffer, { trim: true })
    return rows.map(row => row.map(cellText))
  } catch {
    throw new UnreadableWorkbook('打不开这个表格，请用WPS或Excel另存为.xlsx后再试')
  }
}

/** Unpacks piece by piece without keeping anything, and looks at the addresses of cells and rows. */
function refuseHuge(bytes: Uint8Array, bounds: WorkbookBounds): void {
  let total = 0
  const unzip = new Unzip(entry => {
    let tail = ''
    entry.ondata = (error, piece) => {
      // What is thrown below comes back here as well.
      if (error) throw error
      total += piece.length
      if (total > bounds.bytes) throw new UnreadableWorkbook(tooLarge)
      const text = tail + Buffer.from(piece).toString('latin1')
      if (reachesFar(text, bounds.rows)) throw new UnreadableWorkbook(tooLarge)
      tail = text.slice(-80)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  const step = 16 * 1024
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error
    throw new UnreadableWorkbook('文件不完整，请重新保存后再试')
  }
}

function reachesFar(xml: string, mostRow: number): boolean {
  for (const [, column = '', row] of xml.matchAll(/<(?:row|c)\s[^>]{0,60}?\br=["']([A-Za-z]*)(\d+)["']/g))
    if (column.length > 2 || Number(row) > mostRow) return true
  return false
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  // A number this long has lost its last digits: shown as Excel shows it, so that it is not taken for a code.
  if (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER) return cell.toExponential()
  return String(cell)
}
