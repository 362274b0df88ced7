/** Room left and right of a text, enough for a substitute typeface that runs wider; less where columns are many. */
const rooms = [4, 3, 2] as const
const [padding, , tightest] = rooms
/** Up to this long a cell is never broken: a telephone number, a name, 是/否. */
const short = 14
const longest = 44
/** Headings up to this long stand on one line. */
const wholeHeading = 10
/** Of the page for columns that are never broken. */
const mostFixed = 0.72

/** Width of a text as printed: a Chinese sign counts 2, a Latin one 1. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
}

/**
 * Shares `total` Latin signs among columns by what they hold: short cells keep their whole width, long ones share
 * the rest. Long headings may take three lines. The widths add up to `total`.
 */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const texts = columns.map((heading, i) => {
    const title = textWidth(heading)
    const cells = Math.max(0, ...rows.map(row => textWidth(row[i] ?? '')))
    return Math.min(longest, Math.max(cells, title > wholeHeading ? Math.ceil(title / 3) : title, 6))
  })
  const flexible = texts.map(width => width > short)
  const fixedWith = (room: number) => sum(texts.map((width, i) => (flexible[i] ? 0 : width + room)))
  const enough = rooms.find(room => fixedWith(room) <= total * mostFixed)
  const wanted = texts.map(width => width + (enough ?? tightest))
  if (!flexible.includes(true) || enough === undefined)
    return wanted.map(width => (width * total) / sum(wanted))
  const fixed = fixedWith(enough)
  const rest = (total - fixed) / (sum(wanted) - fixed)
  return wanted.map((width, i) => (flexible[i] ? width * rest : width))
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

/** How many lines the fullest cell of a row takes in columns of so many Latin signs. */
export function linesOf(row: readonly string[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...row.map((text, i) => {
      const room = textWidth(text) > short ? padding : tightest
      return Math.ceil(textWidth(text) / Math.max(2, Math.floor((widths[i] ?? 2) - room)))
    }),
  )
}
