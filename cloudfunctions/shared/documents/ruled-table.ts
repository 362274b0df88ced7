import { beginPage, ink, margin, type Paper } from './paper'
import { type Look, setBlock, textBlock } from './text-block'

/** A column of a ruled table: its head and its share of the page's width in points. */
export interface RuledColumn {
  title: string
  width: number
  align?: 'left' | 'center' | 'right'
}

const pad = 3.5
const rule = 0.6

/**
 * A table with all its lines ruled; the head is repeated on every page, a row is never parted. `follows`: the height of
 * what must stand on the page of the last row, so that nobody signs a page without a result.
 */
export function ruledTable(
  paper: Paper,
  columns: readonly RuledColumn[],
  rows: readonly (readonly string[])[],
  { size = 9, follows = 0 }: { size?: number; follows?: number } = {},
): void {
  const titles = columns.map(({ title }) => title)
  const head: Look = { face: 'bold', size }
  const body: Look = { face: 'regular', size }
  const headHeight = heightOf(columns, titles, head)
  const first = rows[0] ? heightOf(columns, rows[0], body) : 0
  if (paper.y + headHeight + first > paper.bottom) beginPage(paper)
  drawRow(paper, columns, titles, headHeight, head)
  for (const [i, row] of rows.entries()) {
    const height = heightOf(columns, row, body)
    const needed = height + (i === rows.length - 1 ? follows : 0)
    if (i > 0 && paper.y + needed > paper.bottom) {
      beginPage(paper)
      drawRow(paper, columns, titles, headHeight, head)
    }
    drawRow(paper, columns, row, height, body)
  }
  paper.y += 8
}

function heightOf(columns: readonly RuledColumn[], cells: readonly string[], look: Look): number {
  const heights = columns.map(({ width }, i) => textBlock(cells[i] ?? '', width - 2 * pad, look).height)
  return Math.max(...heights) + 2 * pad
}

function drawRow(
  paper: Paper,
  columns: readonly RuledColumn[],
  cells: readonly string[],
  height: number,
  look: Look,
): void {
  const { document, y } = paper
  let x = margin
  for (const [i, { width, align = 'center' }] of columns.entries()) {
    document.rect(x, y, width, height).lineWidth(rule).stroke(ink)
    const own = { ...look, align: look.face === 'bold' ? ('center' as const) : align }
    const block = textBlock(cells[i] ?? '', width - 2 * pad, own)
    const place = { x: x + pad, y: y + (height - block.height) / 2, width: width - 2 * pad }
    setBlock(document, block, place, own)
    x += width
  }
  paper.y = y + height
}
