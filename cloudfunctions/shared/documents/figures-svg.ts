import type { SummaryFigure } from '../../../src/contract/views/summary-figures'

/** The width of the picture in its own units; PNGs are drawn larger. */
export const figureWidth = 1000
const family = 'Noto Serif SC'
const left = 220
/** The longest bar; beside it the numbers. */
const room = 500
const line = 44
const bar = 26
const ink = '#1f2933'
const quiet = { size: 16, color: '#52606d' }
const colors = ['#1f5fbf', '#b4690e', '#3f7d4e', '#7a4fa3']

/** Colours come with textures, so that the chart is read in black and white as well. */
const textures = [
  '',
  '<path d="M0 8 L8 0" stroke="#fff" stroke-width="2"/>',
  '<circle cx="4" cy="4" r="1.8" fill="#fff"/>',
  '<path d="M0 4 H8" stroke="#fff" stroke-width="2"/>',
]

type Measure = (text: string, size: number) => number

/** The figures below each other as SVG: bars to one scale, each with its numbers in words. `measure` in units. */
export function figuresSvg(
  title: string,
  figures: readonly SummaryFigure[],
  marks: readonly string[],
  measure: Measure,
): string {
  const head =
    title === '' ? '' : text(title, figureWidth / 2, 52, { size: 26, weight: 700, anchor: 'middle' })
  let y = title === '' ? 0 : 52
  const parts = [head]
  for (const figure of figures) {
    const drawn = figureSvg(figure, y, measure)
    parts.push(drawn.svg)
    y = drawn.bottom
  }
  for (const mark of marks) {
    y += 28
    parts.push(text(mark, 24, y, quiet))
  }
  const height = y + 28
  const patterns = colors.map(
    (color, i) =>
      `<pattern id="fill${i}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${color}"/>${textures[i]}</pattern>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${figureWidth}" height="${height}" viewBox="0 0 ${figureWidth} ${height}"><defs>${patterns.join('')}</defs><rect width="${figureWidth}" height="${height}" fill="#fff"/>${parts.join('')}</svg>`
}

function figureSvg(figure: SummaryFigure, top: number, measure: Measure): { svg: string; bottom: number } {
  const { title, series, rows, note } = figure
  const legend = series.length > 1 ? legendSvg(series, top + 80, measure) : ''
  const first = top + (legend === '' ? 62 : 94)
  const longest = Math.max(1, ...rows.map(({ total }) => total))
  const bars = rows.map((row, i) => rowSvg(row, series, first + i * line, room / longest, measure))
  const end = first + rows.length * line
  const said = note === null ? '' : text(note, 24, end + 24, quiet)
  const svg = [text(title, 24, top + 48, { size: 20, weight: 700 }), legend, ...bars, said].join('')
  return { svg, bottom: note === null ? end : end + 24 }
}

function legendSvg(series: readonly string[], y: number, measure: Measure): string {
  let x = 24
  return series
    .map((name, i) => {
      const key = `<rect x="${x}" y="${y - 14}" width="18" height="18" fill="url(#fill${i})"/>${text(name, x + 26, y, { size: 16 })}`
      x += 26 + measure(name, 16) + 28
      return key
    })
    .join('')
}

function rowSvg(
  { label, counts, total }: SummaryFigure['rows'][number],
  series: readonly string[],
  y: number,
  unit: number,
  measure: Measure,
): string {
  const names = labelLines(label, measure)
  const name = names.map((part, i) =>
    text(part, left - 14, y + 28 + (i - (names.length - 1) / 2) * 19, { size: 16, anchor: 'end' }),
  )
  const starts = counts.map((_, i) => left + unit * counts.slice(0, i).reduce((sum, n) => sum + n, 0))
  const bars = counts.map((count, i) =>
    count === 0
      ? ''
      : `<rect x="${starts[i]}" y="${y + 9}" width="${count * unit}" height="${bar}" fill="url(#fill${i})" stroke="#fff"/>`,
  )
  return [
    ...name,
    ...bars,
    text(said(counts, total, series), left + unit * total + 12, y + 28, { size: 16 }),
  ].join('')
}

/** 12 + 3 = 15, in the order of the legend: every number is written beside its bar. */
function said(counts: readonly number[], total: number, series: readonly string[]): string {
  return series.length === 1 ? String(total) : `${counts.join(' + ')} = ${total}`
}

/** A name in at most two lines beside the bars. */
function labelLines(label: string, measure: Measure): string[] {
  const most = left - 30
  const fitting = (signs: readonly string[]) => {
    let cut = signs.length
    while (cut > 1 && measure(signs.slice(0, cut).join(''), 16) > most) cut -= 1
    return cut
  }
  const signs = [...label]
  const cut = fitting(signs)
  if (cut === signs.length) return [label]
  const rest = signs.slice(cut)
  const second = fitting(rest)
  const tail = second === rest.length ? rest.join('') : `${rest.slice(0, second - 1).join('')}…`
  return [signs.slice(0, cut).join(''), tail]
}

interface Look {
  size: number
  weight?: number
  color?: string
  anchor?: 'start' | 'middle' | 'end'
}

function text(
  words: string,
  x: number,
  y: number,
  { size, weight = 400, color = ink, anchor = 'start' }: Look,
): string {
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${escaped(words)}</text>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string) =>
  words.replace(/\p{Cc}/gu, '').replace(/[&<>"]/g, sign => entities[sign] ?? sign)
