import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
} from 'docx'
import { imageSize } from '../../../src/core/image-size'
import { a4, font, line, markColor, pageNumbers, paperTable, size } from './docx-paper'
import type { ReportBlock, ReportDocument } from './report-document'

const margin = { top: mm(25), bottom: mm(25), left: mm(25), right: mm(25) }
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The report as a Word document (bytes): A4 upright, headings numbered 一、二、…, tables that may be edited. */
export async function reportDocx(report: ReportDocument): Promise<Buffer> {
  const marks = report.marks.map(mark =>
    line(mark, { size: size.foot, color: markColor, align: AlignmentType.CENTER }),
  )
  const document = new Document({
    title: report.title,
    creator: report.author,
    lastModifiedBy: report.author,
    styles: { default: { document: { run: { font: font('仿宋'), size: size.line } } } },
    sections: [
      {
        properties: { page: { size: { width: a4.short, height: a4.long }, margin } },
        headers: { default: new Header({ children: marks }) },
        footers: { default: pageNumbers() },
        children: [
          line(report.title, {
            font: '宋体',
            size: size.title,
            bold: true,
            align: AlignmentType.CENTER,
            after: 300,
          }),
          ...report.sections.flatMap(({ heading, blocks }, i) => [
            line(`${numerals[i] ?? i + 1}、${heading}`, {
              font: '黑体',
              size: size.line,
              before: 240,
              after: 120,
            }),
            ...blocks.map(paragraph),
          ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function paragraph(block: ReportBlock) {
  if (block.kind === 'table') return paperTable(block, 210 - 50)
  if (block.kind === 'picture') return picture(block)
  if (block.kind === 'quote') return line(block.text, { font: '楷体', size: size.cell, after: 120 })
  const blank = block.kind === 'blank'
  return line(block.text, {
    size: size.line,
    after: blank ? 480 : 60,
    ...(blank ? { color: markColor } : {}),
  })
}

/** As wide as the text: 600 pixels of 96 to an inch. */
const pictureWidth = 600

function picture({ png, text }: ReportBlock & { kind: 'picture' }): Paragraph {
  const { width, height } = imageSize(png) ?? { width: 1, height: 1 }
  const altText = { name: text, title: text, description: text }
  const transformation = { width: pictureWidth, height: Math.round((pictureWidth * height) / width) }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation, altText })] })
}
