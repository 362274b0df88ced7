import {
  AlignmentType,
  Document,
  convertMillimetersToTwip as mm,
  Packer,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { a4, line, size } from './docx-paper'

/** The filing form as printed: two lines above a table of two columns; `lines` of a cell are its paragraphs. */
export interface FilingDocument {
  title: string
  above: readonly string[]
  rows: readonly { label: string; lines: readonly string[] }[]
  author: string
}

const margin = { top: mm(25), bottom: mm(25), left: mm(25), right: mm(25) }
const widths = [mm(40), mm(120)] as const
/** Control characters have no place in a cell. */
const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/** 附件4 备案表 as a Word document (bytes): A4 upright, the lines in their printed order. */
export async function filingDocx(form: FilingDocument): Promise<Buffer> {
  const cell = (texts: readonly string[], width: number, centred: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: texts.map(text =>
        line(clean(text), {
          size: size.cell,
          ...(centred ? { font: '黑体', align: AlignmentType.CENTER } : {}),
        }),
      ),
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    rows: form.rows.map(
      ({ label, lines }) =>
        new TableRow({
          height: { value: mm(12), rule: 'atLeast' },
          children: [cell([label], widths[0], true), cell(lines.length > 0 ? lines : [''], widths[1], false)],
        }),
    ),
  })
  const document = new Document({
    title: form.title,
    creator: form.author,
    lastModifiedBy: form.author,
    sections: [
      {
        properties: { page: { size: { width: a4.short, height: a4.long }, margin } },
        children: [
          line(form.title, {
            ...{ font: '宋体', size: size.title, bold: true, align: AlignmentType.CENTER, after: 300 },
          }),
          ...form.above.map(text => line(clean(text), { size: size.cell, after: 120 })),
          table,
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
