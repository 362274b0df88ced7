import {
  AlignmentType,
  Document,
  Footer,
  Header,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
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
import { cellText, draftMark, type FormDocument } from './form-document'

/** Type sizes of official papers in half-points: 小二, 三号, 小四, 五号. */
const size = { title: 36, line: 32, cell: 24, foot: 21 }
/** A4 in twentieths of a point, as Word writes it. */
const a4 = { short: 11906, long: 16838 }
const margin = { top: mm(25), bottom: mm(20), left: mm(20), right: mm(20) }
/** Latin signs of 小四 beside each other: 120 twentieths of a point each. */
const sign = 120
const tableSigns = Math.floor(mm(297 - 40) / sign)

/** The form as a Word document (bytes): A4 landscape, a real table whose heading row repeats on every page. */
export async function formDocx(form: FormDocument): Promise<Buffer> {
  const draft = [line(draftMark, { size: size.foot, color: 'B3261E', align: AlignmentType.CENTER })]
  const document = new Document({
    title: form.title,
    creator: form.author,
    lastModifiedBy: form.author,
    styles: { default: { document: { run: { font: font('仿宋'), size: size.cell } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.short, height: a4.long, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        headers: form.draft ? { default: new Header({ children: draft }) } : {},
        footers: { default: pageNumbers() },
        children: [
          line(form.title, {
            font: '宋体',
            size: size.title,
            bold: true,
            align: AlignmentType.CENTER,
            after: 200,
          }),
          line(form.unitLine, { size: size.line, after: 120 }),
          table(form),
          line(form.note, { size: size.cell, before: 120 }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function table(form: FormDocument): Table {
  const widths = columnWidths(form.columns, form.rows, tableSigns).map(width => Math.round(width * sign))
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
    width: { size: tableSigns * sign, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(form.columns, true), ...form.rows.map(texts => row(texts, false))],
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

function line(text: string, look: Look): Paragraph {
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

function pageNumbers(): Footer {
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

/** Latin letters and digits in Times New Roman, as official papers are set. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
