import writeExcelFile, { type Row } from 'write-excel-file/node'
import { cellText } from './form-document'

/**
 * A plain sheet of text (bytes) to be filled in or worked on: one row of headings, every cell text, so that = + - @ and
 * long numbers stay what they are. `marked` headings are those that must be filled in.
 */
export async function textSheet(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { marked = [] }: { marked?: readonly boolean[] } = {},
): Promise<Buffer> {
  const cell = (value: string) => ({ type: String, value: cellText(value), format: '@' }) as const
  const data: Row[] = [
    headings.map((heading, i) => ({
      ...cell(heading),
      ...{ fontWeight: 'bold' as const, ...(marked[i] ? { textColor: '#B3261E' } : {}) },
    })),
    ...rows.map(row => row.map(cell)),
  ]
  const columns = headings.map(heading => ({ width: Math.max(12, heading.length * 2 + 4) }))
  return writeExcelFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}
