/** Room left and right of a text, enough for a substitute typeface that runs wider. */
const padding = 4
/** Up to this long a cell is never broken: a telephone number, a name, 是/否. */
const short = 14
const longest = 44

/** Width of a text as printed: a Chinese sign counts 2, a Latin one 1. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
}

/**
 * Shares `total` Latin signs among columns by what they hold: short cells keep their whole width, long ones share
 * the rest. Headings may take three lines. The widths add up to `total`.
 */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const wanted = columns.map((heading, i) => {
    const cells = Math.max(0, ...rows.map(row => textWidth(row[i] ?? '')))
    return padding + Math.min(longest, Math.max(cells, Math.ceil(textWidth(heading) / 3), 6))
  })
  const flexible = wanted.map(width => width > short + padding)
  const sum = (pick: (i: number) => boolean) =>
    wanted.reduce((all, width, i) => all + (pick(i) ? width : 0), 0)
  const fixed = sum(i => !flexible[i])
  if (!flexible.includes(true) || fixed > total * 0.8)
    return wanted.map(width => (width * total) / sum(() => true))
  const rest = (total - fixed) / sum(i => flexible[i]!)
  return wanted.map((width, i) => (flexible[i] ? width * rest : width))
}

/** How many lines the fullest cell of a row takes in columns of so many Latin signs. */
export function linesOf(row: readonly string[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...row.map((text, i) => Math.ceil(textWidth(text) / Math.max(2, Math.floor((widths[i] ?? 2) - padding)))),
  )
}
