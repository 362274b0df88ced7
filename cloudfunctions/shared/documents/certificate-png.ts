import { Resvg } from '@resvg/resvg-js'
import type { CertificateContent, Mark, QrModules } from '../../../src/core/certificate-content'
import { certificateLayout, SHEET } from '../../../src/core/certificate-layout'
import { fontFile } from './font-file'
import { measureText } from './font-measure'

/** The width of the picture in pixels: A4 landscape at about 200 dots an inch. */
export const pictureWidth = 2339
const family = 'Noto Serif SC'

/** A certificate as a PNG (bytes), drawn from the same marks as the PDF. */
export function certificatePng(content: CertificateContent, qr: QrModules): Buffer {
  const marks = certificateLayout(content, qr, measureText)
  const { width, height } = SHEET
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks.map(element).join('')}</svg>`
  const picture = new Resvg(svg, {
    font: {
      ...{ fontFiles: [fontFile('regular'), fontFile('bold')], loadSystemFonts: false },
      defaultFontFamily: family,
    },
    fitTo: { mode: 'width', value: pictureWidth },
  })
  return picture.render().asPng()
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case 'text': {
      const { text, x, y, size, face, color, spacing } = mark
      const weight = face === 'bold' ? 700 : 400
      return `<text xml:space="preserve" x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" letter-spacing="${spacing}" fill="${color}">${escaped(text)}</text>`
    }
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${mark.color}" stroke-width="${mark.width}"/>`
    case 'frame':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="none" stroke="${mark.color}" stroke-width="${mark.line}"/>`
    case 'fill':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${mark.color}" shape-rendering="crispEdges"/>`
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) =>
  text.replace(/\p{Cc}/gu, '').replace(/[&<>"]/g, sign => entities[sign] ?? sign)
