import type { ImageSize } from '../../../src/core/image-size'
import { fontFile } from '../documents/font-file'

const escaped = (text: string) =>
  text.replace(/[<>&"']/g, sign => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}]/gu, '')

/** The words again and again on a slope, so that no part of a page can be cut out without them. */
function slopes(text: string, { width, height }: ImageSize, size: number): string {
  // a pattern is drawn once and repeated: drawing hundreds of texts would take seconds
  const [across, down] = [size * ([...text].length + 2), size * 5]
  const style = `font-family="Noto Serif SC" font-size="${size}" fill="#333" fill-opacity="0.24"`
  const line = `<text x="${size}" y="${size * 2}" ${style}>${escaped(text)}</text>`
  const box = `width="${across}" height="${down}" patternUnits="userSpaceOnUse" patternTransform="rotate(-28)"`
  return `<pattern id="words" ${box}>${line}</pattern><rect width="${width}" height="${height}" fill="url(#words)"/>`
}

async function drawn(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const font = {
    fontFiles: [fontFile('regular')],
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Serif SC',
  }
  return new Resvg(svg, { font }).render().asPng()
}

const svgOf = ({ width, height }: ImageSize, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`

/** A transparent square PNG full of the words, to be laid over a page. */
export function watermarkTile(text: string): Promise<Uint8Array> {
  const square = { width: 1200, height: 1200 }
  return drawn(svgOf(square, slopes(text, square, 30)))
}

/** Longest side of a stamped picture: enough to read a certificate on a tablet. */
const longest = 2400

/** A picture with the words across it, as PNG; what the camera wrote into the original (place, device) is gone. */
export async function stampPicture(
  bytes: Uint8Array,
  { kind, size }: { kind: 'jpg' | 'png'; size: ImageSize },
  text: string,
): Promise<Uint8Array> {
  const scale = Math.min(1, longest / Math.max(size.width, size.height))
  const shown = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  }
  const type = kind === 'jpg' ? 'image/jpeg' : 'image/png'
  const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const picture = `<image xlink:href="${data}" width="${shown.width}" height="${shown.height}" preserveAspectRatio="none"/>`
  const letters = Math.max(14, Math.round(Math.max(shown.width, shown.height) / 40))
  return drawn(svgOf(shown, picture + slopes(text, shown, letters)))
}

/**
 * A PDF with the words across every page, as a picture over its content: no font of the document is touched. Scripts and
 * actions of the document are left out. Throws for one with a password and one that cannot be read.
 */
export async function stampPdf(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('pdf-lib')
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  for (const entry of ['OpenAction', 'AA', 'Names', 'AcroForm']) document.catalog.delete(PDFName.of(entry))
  const pages = document.getPages()
  if (pages.length === 0) throw new Error('no pages')
  const tile = await document.embedPng(await watermarkTile(text))
  for (const page of pages) {
    page.node.delete(PDFName.of('AA'))
    const { x, y, width, height } = page.getMediaBox()
    const side = Math.max(width, height)
    page.drawImage(tile, { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side })
  }
  return document.save()
}
