import {
  AlignmentType,
  Document,
  Header,
  convertMillimetersToTwip as mm,
  Packer,
  PageOrientation,
} from 'docx'
import { a4, font, line, markColor, pageNumbers, paperTable, size } from './docx-paper'
import { draftMark, type FormDocument } from './form-document'

const margin = { top: mm(25), bottom: mm(20), left: mm(20), right: mm(20) }

/** The form as a Word document (bytes): A4 landscape, a real table whose heading row repeats on every page. */
export async function formDocx(form: FormDocument): Promise<Buffer> {
  const draft = [line(draftMark, { size: size.foot, color: markColor, align: AlignmentType.CENTER })]
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
          paperTable(form, 297 - 40),
          line(form.note, { size: size.cell, before: 120 }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
