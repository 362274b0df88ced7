import PDFDocument from 'pdfkit'
import { fontFile } from '../../cloudfunctions/shared/documents/font-file'

/** A page of a paper: a heading and what stands under it. */
export interface PaperPage {
  heading: string
  text: string
}

const margin = 64
const width = 595 - 2 * margin

/** A small real PDF, 演示 on every page; the same bytes for the same words and moment. */
export async function paperPdf(title: string, pages: readonly PaperPage[], at: Date): Promise<Buffer> {
  const info = { Title: title, CreationDate: at, ModDate: at }
  const document = new PDFDocument({ size: 'A4', margin, font: fontFile('regular'), info, lang: 'zh-CN' })
  document.registerFont('bold', fontFile('bold')).registerFont('regular', fontFile('regular'))
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  for (const [i, page] of pages.entries()) {
    if (i > 0) document.addPage()
    document.rect(0, 0, 595, 10).fill('#0b5cad')
    document.font('bold').fontSize(12).fillColor('#b3261e').text('演示材料，内容为编造', margin, 40)
    document.fontSize(24).fillColor('#1a1f26').text(page.heading, margin, 80, { width })
    document.font('regular').fontSize(14).fillColor('#3d4652')
    document.text(page.text, margin, 136, { width, lineGap: 8 })
    document.fontSize(10).fillColor('#5a6573')
    document.text(`${title}　第${i + 1}页，共${pages.length}页`, margin, 770, { lineBreak: false })
  }
  document.end()
  return whole
}
