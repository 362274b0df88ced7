import { readFileSync } from 'node:fs'
import fontkit, { type Font } from '@pdf-lib/fontkit'
import type { Face, Measure } from '../../../src/core/certificate-content'
import { fontFile } from './font-file'

const opened = new Map<Face, Font>()
const advances = new Map<string, number>()

/** Opening a face takes a tenth of a second; it is kept for as long as the function lives. */
function faceOf(face: Face): Font {
  const font = opened.get(face) ?? fontkit.create(readFileSync(fontFile(face)))
  opened.set(face, font)
  return font
}

/** The width of a text, sign by sign: laying out whole strings of a font this large takes seconds. */
export const measureText: Measure = (text, face, size) =>
  [...text].reduce((sum, sign) => sum + advance(sign, face), 0) * size

function advance(sign: string, face: Face): number {
  const key = `${face}${sign}`
  const known = advances.get(key)
  if (known !== undefined) return known
  const font = faceOf(face)
  const width = font.glyphForCodePoint(sign.codePointAt(0)!).advanceWidth / font.unitsPerEm
  advances.set(key, width)
  return width
}

/** Signs of a text that the faces do not have, each once: they would come out as empty boxes. */
export function missingSigns(text: string): string[] {
  const font = faceOf('bold')
  return [...new Set(text)].filter(sign => !font.hasGlyphForCodePoint(sign.codePointAt(0)!))
}
