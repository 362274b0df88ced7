import { type Block, bodyBlocks, type Line } from './certificate-body'
import type { CertificateContent, Mark, Measure, QrModules } from './certificate-content'

/** A4 landscape in points. */
export const SHEET = { width: 841.89, height: 595.28 } as const
const INK = '#2A2320'
const RED = '#9E1B20'
const GOLD = '#B8925A'
const QUIET = '#6B5F57'
const PAPER = '#FFFDF8'

/** Everything written between the frame's sides stays within these. */
const INNER = { left: 96, right: SHEET.width - 96 } as const
const CENTRE = SHEET.width / 2
const BODY = { top: 198, bottom: 446 } as const
const QR = { x: INNER.left, y: 462, size: 62 } as const

/**
 * The marks of one certificate in drawing order, drawn alike as PDF and as a picture. However long names are, the text
 * is set smaller until everything stands within the frame.
 */
export function certificateLayout(content: CertificateContent, qr: QrModules, measure: Measure): Mark[] {
  return [
    ...sheet(),
    ...heading(content, measure),
    ...body(content, measure),
    ...proof(content, qr, measure),
    ...signature(content, measure),
    ...(content.demo ? demoMark(measure) : []),
  ]
}

function sheet(): Mark[] {
  const frame = (inset: number, line: number): Mark => ({
    ...{ kind: 'frame', x: inset, y: inset, color: GOLD, line },
    ...{ width: SHEET.width - 2 * inset, height: SHEET.height - 2 * inset },
  })
  return [
    { kind: 'fill', x: 0, y: 0, width: SHEET.width, height: SHEET.height, color: PAPER },
    frame(26, 2.4),
    frame(33, 0.6),
    ...corners(),
  ]
}

/** A small step in each corner of the inner frame. */
function corners(): Mark[] {
  const [near, far] = [40, 66]
  const at = (x: number, y: number, dx: 1 | -1, dy: 1 | -1): Mark[] => {
    const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
      ...{ kind: 'line', color: GOLD, width: 0.9 },
      ...{ x1: x + dx * x1, y1: y + dy * y1, x2: x + dx * x2, y2: y + dy * y2 },
    })
    return [
      ...[line(near, near, far, near), line(near, near, near, far)],
      ...[line(far, near, far, near + 8), line(near, far, near + 8, far)],
      ...[line(near + 8, near + 8, far, near + 8), line(near + 8, near + 8, near + 8, far)],
    ]
  }
  const { width, height } = SHEET
  return [...at(0, 0, 1, 1), ...at(width, 0, -1, 1), ...at(0, height, 1, -1), ...at(width, height, -1, -1)]
}

function heading({ editionName }: CertificateContent, measure: Measure): Mark[] {
  const size = shrunk(17, size => measure(editionName, 'regular', size) <= INNER.right - INNER.left)
  const rule = (from: number, to: number): Mark => ({
    ...{ kind: 'line', x1: from, x2: to, y1: 175, y2: 175, color: GOLD, width: 0.8 },
  })
  const diamond: Mark = { kind: 'fill', x: CENTRE - 2.5, y: 172.5, width: 5, height: 5, color: GOLD }
  return [
    centred({ text: editionName, size, face: 'regular', color: INK, spacing: 0 }, 88, measure),
    centred({ text: '获奖证书', size: 44, face: 'bold', color: RED, spacing: 18 }, 151, measure),
    ...[rule(CENTRE - 120, CENTRE - 12), rule(CENTRE + 12, CENTRE + 120), diamond],
  ]
}

function body(content: CertificateContent, measure: Measure): Mark[] {
  const width = INNER.right - INNER.left
  const room = BODY.bottom - BODY.top
  const set = (scale: number) => bodyBlocks(content, scale, width, measure)
  const scale = shrunk(1, scale => heightOf(set(scale)) <= room && fits(set(scale), width, measure), 0.02)
  const blocks = set(scale)
  let y = BODY.top + Math.min(16, (room - heightOf(blocks)) / 2)
  return blocks.flatMap(block => {
    y += block.before
    return block.lines.map(line => {
      y += block.leading
      return block.align === 'centre' ? centred(line, y, measure) : placed(line, INNER.left, y)
    })
  })
}

const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { before, leading, lines }) => sum + before + leading * lines.length, 0)

const fits = (blocks: readonly Block[], width: number, measure: Measure) =>
  blocks.every(({ lines }) => lines.every(line => widthOf(line, measure) <= width + 0.01))

function proof({ number, address }: CertificateContent, qr: QrModules, measure: Measure): Mark[] {
  const module = QR.size / qr.length
  const dark = qr.flatMap((row, y) => runs(row).map(([from, to]) => ({ y, from, to })))
  const left = QR.x + QR.size + 12
  const small = (text: string, y: number, color: string): Mark => {
    const size = shrunk(9, size => measure(text, 'regular', size) <= CENTRE - left)
    return placed({ text, size, face: 'regular', color, spacing: 0 }, left, y)
  }
  return [
    ...dark.map(
      ({ y, from, to }): Mark => ({
        ...{ kind: 'fill', color: INK, height: module, width: (to - from) * module },
        ...{ x: QR.x + from * module, y: QR.y + y * module },
      }),
    ),
    small(`证书编号 ${number}`, QR.y + 16, INK),
    small(address ? '扫码或凭编号可查验真伪' : '凭编号可在创赛通“证书查验”查验真伪', QR.y + 34, QUIET),
    ...(address ? [small(address.replace(/^https?:\/\//, '').replace(/\?.*$/, ''), QR.y + 52, QUIET)] : []),
  ]
}

/** Where dark modules stand beside each other, as [from, to). */
function runs(row: readonly boolean[]): [number, number][] {
  return row.flatMap((dark, i): [number, number][] => {
    if (!dark || row[i - 1]) return []
    const end = row.findIndex((next, j) => j > i && !next)
    return [[i, end < 0 ? row.length : end]]
  })
}

function signature({ issuer, dated }: CertificateContent, measure: Measure): Mark[] {
  const room = INNER.right - CENTRE - 20
  const size = shrunk(16, size => measure(issuer, 'regular', size) <= room)
  const line = (text: string, size: number): Line => ({ text, size, face: 'regular', color: INK, spacing: 0 })
  const middle = INNER.right - Math.max(measure(issuer, 'regular', size), measure(dated, 'regular', 15)) / 2
  const at = (line: Line, y: number) => placed(line, middle - widthOf(line, measure) / 2, y)
  return [at(line(issuer, size), QR.y + 22), at(line(dated, 15), QR.y + 50)]
}

function demoMark(measure: Measure): Mark[] {
  const line: Line = { text: '演示数据　不是真实的证书', size: 12, face: 'bold', color: RED, spacing: 1 }
  const width = widthOf(line, measure)
  const x = CENTRE - width / 2
  return [
    { kind: 'frame', x: x - 12, y: 535, width: width + 24, height: 20, color: RED, line: 0.8 },
    placed(line, x, 549.5),
  ]
}

/** The width of a line with the space between its signs. */
function widthOf({ text, face, size, spacing }: Line, measure: Measure): number {
  return measure(text, face, size) + spacing * ([...text].length - 1)
}

function centred(line: Line, y: number, measure: Measure): Mark {
  return placed(line, CENTRE - widthOf(line, measure) / 2, y)
}

const placed = (line: Line, x: number, y: number): Mark => ({ kind: 'text', ...line, x, y })

/** The largest value from `most` down that passes; a tenth of it at the least. */
function shrunk(most: number, passes: (value: number) => boolean, step = 0.25): number {
  for (let value = most; value > most / 10; value -= step) if (passes(value)) return value
  return most / 10
}
