import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import { columnWidths, linesOf } from './column-widths'
import { cellText, draftMark, type FormDocument } from './form-document'
import { printSetup } from './xlsx-print-setup'

const usualSheet = '推荐项目名单'
/** Latin signs of 12 pt that fit beside each other on A4 landscape between its margins. */
const pageWidth = 108
const usualSize = 12
/** 五号 for tables of many columns. */
const smallSize = 10.5
const manyColumns = 10
/** Excel counts column widths in signs of its 11 pt default face. */
const excelUnits = (signs: number, size: number) => Math.round((signs * 114 * size) / usualSize) / 100

/** The form as a workbook (bytes): every cell is text, so that = + - @ and telephone numbers stay what was typed. */
export async function formXlsx(form: FormDocument): Promise<Buffer> {
  const span = form.columns.length
  const size = span < manyColumns ? usualSize : smallSize
  const widths = columnWidths(form.columns, form.rows, (pageWidth * usualSize) / size)
  const data: Row[] = [
    ...(form.draft ? [merged(draftMark, span, { textColor: '#B3261E', align: 'center', height: 22 })] : []),
    merged(form.title, span, {
      fontFamily: '宋体',
      fontSize: 18,
      fontWeight: 'bold',
      align: 'center',
      height: 42,
    }),
    merged(form.unitLine, span, { fontSize: 14, align: 'left', height: 30 }),
    form.columns.map(heading =>
      cell(heading, { fontFamily: '黑体', ...frame, height: headHeight(form, widths) }),
    ),
    ...form.rows.map(row => {
      const height = Math.max(30, 17 * linesOf(row, widths) + 6)
      return row.map(value => cell(value, { ...frame, height }))
    }),
    merged(form.note, span, { align: 'left', height: 38 }),
  ]
  const sheet = form.sheet ?? usualSheet
  const features = [printSetup(sheet, form.draft ? 4 : 3, form.draft ? draftMark : null)]
  const columns = widths.map(width => ({ width: excelUnits(width, size) }))
  return writeExcelFile(
    data,
    { sheet, columns, orientation: 'landscape' },
    { fontFamily: '仿宋', fontSize: size, features },
  ).toBuffer()
}

const frame = { align: 'center', borderStyle: 'thin', borderColor: '#000000' } as const

const headHeight = (form: FormDocument, widths: number[]) =>
  Math.max(34, 17 * linesOf(form.columns, widths) + 6)

/** Format @ keeps a cell text even after somebody edits it. */
function cell(value: string, look: Partial<CellObject>): CellObject {
  return { type: String, value: cellText(value), format: '@', wrap: true, alignVertical: 'center', ...look }
}

function merged(value: string, span: number, look: Partial<CellObject>): Row {
  return [cell(value, { ...look, columnSpan: span }), ...Array.from({ length: span - 1 }, () => null)]
}
