import type { Face, Measure } from './certificate-content'

/** Signs that may not begin a line. */
const CLOSING = '，。、；：？！）》〉】”’…·'

/**
 * Breaks a text into lines no wider than `width`, between any two signs but not before closing punctuation nor inside
 * a Latin word or number that fits a line.
 */
export function textLines(text: string, face: Face, size: number, width: number, measure: Measure): string[] {
  const fits = (line: string) => measure(line, face, size) <= width
  return filledLines(pieces(text, fits), fits)
}

/** Puts pieces that are never broken on lines, one after another; white space at a line's beginning is dropped. */
export function filledLines(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of parts) {
    if (line === '' || fits(line + piece)) line += piece
    else {
      lines.push(line)
      line = piece.trimStart()
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(text: string, fits: (piece: string) => boolean): string[] {
  const words = text.match(/[\x21-\x7e\u00c0-\u024f]+|[^\x21-\x7e\u00c0-\u024f]/gu) ?? []
  const broken = words.flatMap(word => (fits(word) ? [word] : [...word]))
  const joined: string[] = []
  for (const piece of broken) {
    const last = joined.at(-1)
    if (last !== undefined && CLOSING.includes(piece[0]!) && fits(last + piece))
      joined.splice(-1, 1, last + piece)
    else joined.push(piece)
  }
  return joined
}
