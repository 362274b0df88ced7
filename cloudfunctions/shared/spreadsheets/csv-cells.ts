/** Empty lines are passed over, but not without end. */
const mostLines = 100_000
const marks = [',', '\t', ';'] as const

/** Text of a CSV file: UTF-8, else GB18030, which Excel writes on Chinese systems. */
export function csvText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Cells of a CSV or of rows pasted from a spreadsheet (RFC 4180; comma, tab or semicolon, whichever the text uses); null: too many lines. */
export function csvCells(text: string): string[][] | null {
  const mark = separatorOf(text)
  const piece = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"[^${mark}\\r\\n]*|([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\n|\\r|$)`,
    'gy',
  )
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(piece)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === mark) continue
    rows.push(row)
    row = []
    if (end === '') break
    if (rows.length > mostLines) return null
  }
  return rows
}

/** The mark that separates most cells in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2_000)
  const count = (mark: string) => head.split(mark).length
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
