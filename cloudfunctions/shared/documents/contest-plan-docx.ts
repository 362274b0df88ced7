import { AlignmentType, Document, convertMillimetersToTwip as mm, Packer, PageOrientation } from 'docx'
import { a4, font, line, pageNumbers, paperTable, size } from './docx-paper'

/** The plan of contests: a title and its tables, each under its own line. */
export interface ContestPlan {
  title: string
  author: string
  parts: readonly { heading: string; columns: readonly string[]; rows: readonly (readonly string[])[] }[]
}

const margin = { top: mm(25), bottom: mm(20), left: mm(20), right: mm(20) }

/** 附件2 赛事计划 as a Word document (bytes): A4 landscape, one table for each kind of contest. */
export async function contestPlanDocx({ title, author, parts }: ContestPlan): Promise<Buffer> {
  const heading = { font: '宋体', size: size.title, bold: true, align: AlignmentType.CENTER, after: 200 }
  const document = new Document({
    ...{ title, creator: author, lastModifiedBy: author },
    styles: { default: { document: { run: { font: font('仿宋'), size: size.cell } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.short, height: a4.long, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        footers: { default: pageNumbers() },
        children: [
          line(title, heading),
          ...parts.flatMap(part => [
            line(part.heading, { size: size.line, bold: true, before: 240, after: 120 }),
            paperTable(part, 297 - 40),
          ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
