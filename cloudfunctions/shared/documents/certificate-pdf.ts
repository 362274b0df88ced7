import PDFDocument from 'pdfkit'
import type { CertificateContent, Mark, QrModules } from '../../../src/core/certificate-content'
import { certificateLayout, SHEET } from '../../../src/core/certificate-layout'
import { fontFile } from './font-file'
import { measureText } from './font-measure'

/** Sets text in the faces of a certificate; pdfkit's own standard faces are never loaded. */
function openDocument(info: PDFKit.DocumentInfo): PDFKit.PDFDocument {
  const document = new PDFDocument({
    ...{ size: [SHEET.width, SHEET.height], margin: 0, font: fontFile('regular') },
    ...{ info, lang: 'zh-CN', pdfVersion: '1.7', compress: true },
  })
  return document.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'))
}

/** A certificate as a PDF (bytes) with its characters embedded, searchable; `at` is its date of creation. */
export async function certificatePdf(content: CertificateContent, qr: QrModules, at: Date): Promise<Buffer> {
  const title = `${content.editionName}获奖证书 ${content.number}`
  const document = openDocument({ Title: title, Author: content.issuer, CreationDate: at, ModDate: at })
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  for (const mark of certificateLayout(content, qr, measureText)) draw(document, mark)
  document.end()
  return whole
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text': {
      const { text, x, y, size, face, color, spacing } = mark
      document.font(face).fontSize(size).fillColor(color)
      document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
      return
    }
    case 'line':
      document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).lineWidth(mark.width).stroke(mark.color)
      return
    case 'frame':
      document.rect(mark.x, mark.y, mark.width, mark.height).lineWidth(mark.line).stroke(mark.color)
      return
    case 'fill':
      document.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.color)
  }
}
