import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { SummaryFigure } from '../../../src/contract/views/summary-figures'
import { figureColumns, figureNumbers } from '../../../src/core/figure-table'
import { cellText } from './form-document'

const frame = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', height: 24 } as const

/** The figures as a workbook (bytes), one sheet each: names as text, so that = + - @ stay what they are, counts as numbers. */
export async function figuresXlsx(
  figures: readonly SummaryFigure[],
  { marks }: { marks: readonly string[] },
): Promise<Buffer> {
  const sheets = figures.map(figure => {
    const { title } = figure
    const head = figureColumns(figure)
    const numbers = figureNumbers(figure)
    const span = head.length
    const notes = [...(figure.note ? [figure.note] : []), ...marks]
    return {
      sheet: title.replace(/[\\/:*?[\]]/g, '').slice(0, 31),
      columns: [{ width: 28 }, ...head.slice(1).map(() => ({ width: 14 }))],
      data: [
        [text(title, { fontWeight: 'bold', fontSize: 14, columnSpan: span }), ...empty(span - 1)],
        head.map(each => text(each, { ...frame, fontWeight: 'bold', align: 'center' })),
        ...figure.rows.map(
          ({ label }, i): Row => [
            text(label, frame),
            ...numbers[i]!.map(value => ({ type: Number, value, ...frame })),
          ],
        ),
        ...notes.map(note => [text(note, { columnSpan: span }), ...empty(span - 1)]),
      ],
    }
  })
  return writeExcelFile(sheets, { fontFamily: '仿宋', fontSize: 12 }).toBuffer()
}

const empty = (count: number) => Array.from({ length: count }, () => null)

function text(value: string, look: Partial<CellObject>): CellObject {
  return { type: String, value: cellText(value), format: '@', ...look }
}
