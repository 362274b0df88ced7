import PDFDocument from 'pdfkit'
import { fontFile } from './font-file'
import { qrModules } from './qr-modules'
import { type Look, setBlock, textBlock } from './text-block'

/** What stands on every page: whose sheet it is, when printed, and the head of the chain as code and QR. */
export interface SheetHead {
  title: string
  contest: string
  session: string
  venue: string
  group: string
  printedAt: string
  demo: boolean
  seq: number
  short: string
  /** `CSC1:<session>:<seq>:<64 hex>` */
  anchor: string
  at: Date
}

export const ink = '#111111'
export const margin = 40
const faint = '#666666'
const qrSize = 66
const footHeight = 34

/** An official paper under way: a pdfkit document and where the next thing goes. A4, points, origin at the top left. */
export interface Paper {
  document: PDFKit.PDFDocument
  head: SheetHead
  width: number
  /** Where the next thing goes, and where a page ends. */
  y: number
  bottom: number
  /** A line under the title of the page at hand: 3 号评委 张三. */
  subtitle: string
}

/** Opens a paper without a page; `wide`: A4 across. */
export function openPaper(head: SheetHead, wide: boolean): Paper {
  const document = new PDFDocument({
    ...{ size: 'A4', layout: wide ? 'landscape' : 'portrait', margin: 0, autoFirstPage: false },
    ...{ bufferPages: true, lang: 'zh-CN', pdfVersion: '1.7', compress: true, font: fontFile('regular') },
    info: {
      Title: `${head.title} ${head.session}`,
      Author: head.contest,
      CreationDate: head.at,
      ModDate: head.at,
    },
  })
  return { document, head, width: 0, y: 0, bottom: 0, subtitle: '' }
}

/** Begins a page with contest, title, session and the QR code of the head. */
export function beginPage(paper: Paper): void {
  const { document, head, subtitle } = paper
  document.addPage()
  const { width, height } = document.page
  paper.width = width - 2 * margin
  paper.bottom = height - margin - footHeight
  if (head.demo) drawDemoMark(document)
  const qrLeft = margin + paper.width - qrSize
  const place = [head.session, head.group, head.venue].filter(Boolean).join('　')
  const lines: [string, Look][] = [
    [head.contest, { face: 'regular', size: 12 }],
    [head.demo ? `${head.title}（演示）` : head.title, { face: 'bold', size: 20 }],
    [place, { face: 'regular', size: 10 }],
    [subtitle, { face: 'bold', size: 12 }],
  ]
  paper.y = margin
  for (const [text, look] of lines.filter(([text]) => text !== '')) {
    const across = { x: margin + qrSize + 12, y: paper.y, width: paper.width - 2 * (qrSize + 12) }
    const block = textBlock(text, across.width, look)
    setBlock(document, block, across, { ...look, align: 'center' })
    paper.y += block.height + 2
  }
  drawQr(document, head.anchor, qrLeft, margin)
  const code: Look = { face: 'bold', size: 9, align: 'center' }
  const under = { x: qrLeft - 12, y: margin + qrSize + 2, width: qrSize + 24 }
  setBlock(document, textBlock(head.short, under.width, code), under, code)
  paper.y = Math.max(paper.y, margin + qrSize + 16) + 6
}

/** Makes sure that `height` points are left on the page, or begins another one; true when it began one. */
export function ensureRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= paper.bottom) return false
  beginPage(paper)
  return true
}

/** Text over the whole width, as many lines as it takes. */
export function writeText(
  paper: Paper,
  text: string,
  size = 9.5,
  face: 'regular' | 'bold' = 'regular',
): void {
  const look: Look = { face, size }
  const block = textBlock(text, paper.width, look)
  ensureRoom(paper, block.height)
  setBlock(paper.document, block, { x: margin, y: paper.y, width: paper.width }, look)
  paper.y += block.height + 4
}

/** Numbers the pages, writes the whole head under each, and answers the bytes. */
export async function closePaper(paper: Paper): Promise<Buffer> {
  const { document, head } = paper
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page)
    const { width, height } = document.page
    const y = height - margin - 22
    document
      .moveTo(margin, y - 5)
      .lineTo(width - margin, y - 5)
      .lineWidth(0.5)
      .stroke(faint)
    const across = { x: margin, y, width: width - 2 * margin }
    const small: Look = { face: 'regular', size: 8, color: faint }
    const left = `打印时间 ${head.printedAt}　存证第 ${head.seq} 条　校验码 ${head.short}`
    setBlock(document, { lines: [left], height: 0 }, across, small)
    const number = `第 ${page + 1} 页　共 ${count} 页`
    setBlock(document, { lines: [number], height: 0 }, across, { ...small, align: 'right' })
    setBlock(document, { lines: [head.anchor], height: 0 }, { ...across, y: y + 11 }, { ...small, size: 7 })
  }
  document.end()
  return whole
}

function drawQr(document: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  const modules = qrModules(text)
  const cell = qrSize / modules.length
  for (const [row, line] of modules.entries())
    for (const [column, dark] of line.entries())
      if (dark) document.rect(x + column * cell, y + row * cell, cell + 0.05, cell + 0.05)
  document.fill('#000000')
}

/** 演示 in pale letters across the page, so that no demonstration passes for a result. */
function drawDemoMark(document: PDFKit.PDFDocument): void {
  const { width, height } = document.page
  document.save().rotate(-24, { origin: [width / 2, height / 2] })
  const look: Look = { face: 'bold', size: 120, align: 'center', color: '#eeeeee' }
  setBlock(document, { lines: ['演示'], height: 0 }, { x: 0, y: height / 2 - 80, width }, look)
  document.restore().fillColor(ink)
}
