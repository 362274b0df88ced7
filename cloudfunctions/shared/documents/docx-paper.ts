import {
  AlignmentType,
  Footer,
  convertMillimetersToTwip as mm,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnWidths } from './column-widths'
import { cellText } from './form-document'

/** Type sizes of official papers in half-points: 小二, 三号, 小四, 五号. */
export const size = { title: 36, line: 32, cell: 24, foot: 21 }
/** A4 in twentieths of a point, as Word writes it. */
export const a4 = { short: 11906, long: 16838 }
/** Red of a mark that says what a paper is not yet. */
export const markColor = 'B3261E'
/** Latin signs of 小四 beside each other: 120 twentieths of a point each. */
const sign = 120

/** A table of text cells as wide as `millimetres`; its heading row repeats on every page and no row is split. */
export function paperTable(
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] },
  millimetres: number,
): Table {
  const signs = Math.floor(mm(millimetres) / sign)
  const widths = columnWidths(columns, rows, signs).map(width => Math.round(width * sign))
  const row = (texts: readonly string[], heading: boolean) =>
    new TableRow({
      ...(heading ? { tableHeader: true } : {}),
      cantSplit: true,
      height: { value: mm(heading ? 12 : 10), rule: 'atLeast' },
      children: texts.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60 },
            children: [
              line(cellText(text), {
                font: heading ? '黑体' : '仿宋',
                size: size.cell,
                align: AlignmentType.CENTER,
              }),
            ],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: signs * sign, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(columns, true), ...rows.map(texts => row(texts, false))],
  })
}

interface Look {
  font?: string
  size: number
  bold?: boolean
  color?: string
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  before?: number
  after?: number
}

/** One paragraph of one run of text. */
export function line(text: string, look: Look): Paragraph {
  return new Paragraph({
    alignment: look.align,
    spacing: { before: look.before ?? 0, after: look.after ?? 0 },
    children: [
      new TextRun({
        text,
        font: font(look.font ?? '仿宋'),
        size: look.size,
        bold: look.bold,
        color: look.color,
      }),
    ],
  })
}

/** The foot of every page: its number of how many. */
export function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, font: font('宋体'), size: size.foot })],
      }),
    ],
  })
}

/** Chinese in `eastAsia`, Latin letters and digits in Times New Roman, as official papers are set. */
export const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
