import { AlignmentType, Document, Header, convertMillimetersToTwip as mm, Packer } from 'docx'
import { a4, font, line, markColor, pageNumbers, size } from './docx-paper'
import { cellText, draftMark } from './form-document'

/** A covering letter (函) as a draft: number, title, addressee, paragraphs, signature and date. */
export interface LetterDocument {
  documentNumber: string
  title: string
  to: string
  paragraphs: readonly string[]
  signature: string
  date: string
}

const margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }

/** The letter as a Word document (bytes), with the margins and sizes of GB/T 9704; marked as a draft. */
export async function letterDocx(letter: LetterDocument): Promise<Buffer> {
  const { documentNumber, title, to, paragraphs, signature, date } = letter
  const text = (words: string) => line(`　　${cellText(words)}`, { size: size.line, after: 60 })
  const right = (words: string) =>
    line(cellText(words), { size: size.line, align: AlignmentType.RIGHT, before: 60 })
  const mark = line(draftMark, { size: size.foot, color: markColor, align: AlignmentType.CENTER })
  const document = new Document({
    ...{ title, creator: signature, lastModifiedBy: signature },
    styles: { default: { document: { run: { font: font('仿宋'), size: size.line } } } },
    sections: [
      {
        properties: { page: { size: { width: a4.short, height: a4.long }, margin } },
        headers: { default: new Header({ children: [mark] }) },
        footers: { default: pageNumbers() },
        children: [
          line(cellText(documentNumber), { size: size.line, align: AlignmentType.CENTER, after: 240 }),
          line(cellText(title), {
            ...{ font: '宋体', size: size.title, bold: true },
            ...{ align: AlignmentType.CENTER, after: 300 },
          }),
          line(cellText(to), { size: size.line, after: 60 }),
          ...paragraphs.map(text),
          right(signature),
          right(date),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
