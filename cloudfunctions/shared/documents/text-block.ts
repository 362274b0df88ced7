import { textLines } from '../../../src/core/text-lines'
import { fontFile } from './font-file'
import { measureText } from './font-measure'

export interface Look {
  face: 'regular' | 'bold'
  size: number
  align?: 'left' | 'center' | 'right'
  color?: string
}

/** Lines of text as they are set, with the height they take; pdfkit's own wrapping lays out this face for seconds. */
export interface TextBlock {
  lines: string[]
  height: number
}

const leading = 1.32
/** Where letters stand in their line: the base line below its top, in sizes. */
const base = 1.02

const files = { regular: fontFile('regular'), bold: fontFile('bold') }

/** Breaks a text (with its own line ends) to a width in points. */
export function textBlock(text: string, width: number, { face, size }: Look): TextBlock {
  const lines = text.split('\n').flatMap(line => textLines(line, face, size, width, measureText))
  return { lines, height: Math.max(1, lines.length) * size * leading }
}

/** Sets a block at a place, each line aligned in the width. */
export function setBlock(
  document: PDFKit.PDFDocument,
  { lines }: TextBlock,
  place: { x: number; y: number; width: number },
  { face, size, align = 'left', color = '#111111' }: Look,
): void {
  // by its file's name: a name of its own would have pdfkit read the file again at every call
  document.font(files[face]).fontSize(size).fillColor(color)
  for (const [i, line] of lines.entries()) {
    const spare = place.width - measureText(line, face, size)
    const x = place.x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0)
    document.text(line, x, place.y + i * size * leading + size * base, {
      lineBreak: false,
      baseline: 'alphabetic',
    })
  }
}
