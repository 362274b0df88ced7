import { type Signature, signatureBoard } from '../../../src/core/signature'
import { measureText } from './font-measure'
import { ensureRoom, ink, margin, type Paper } from './paper'
import { type Look, setBlock, textBlock } from './text-block'

const boxHeight = 52
/** The height a line of signatures takes. */
export const signHeight = boxHeight + 24

/** Places to sign side by side: a stored hand is drawn, otherwise the line stays empty for a pen. */
export function signLines(
  paper: Paper,
  signers: readonly { label: string; hand?: Signature | null; note?: string }[],
): void {
  ensureRoom(paper, signHeight)
  const { document, width, y } = paper
  const each = width / signers.length
  for (const [i, { label, hand, note }] of signers.entries()) {
    const x = margin + i * each
    const look: Look = { face: 'regular', size: 10.5 }
    setBlock(document, textBlock(label, each, look), { x, y: y + 32, width: each }, look)
    const from = x + measureText(label, look.face, look.size) + 6
    const to = Math.min(x + each - 16, from + 170)
    document
      .moveTo(from, y + 46)
      .lineTo(to, y + 46)
      .lineWidth(0.6)
      .stroke(ink)
    if (hand) drawHand(document, hand, { x: from, y: y + 2, width: to - from, height: 42 })
    if (!note) continue
    const small: Look = { face: 'regular', size: 8 }
    const under = { x: from, y: y + 49, width: to - from + 16 }
    setBlock(document, textBlock(note, under.width, small), under, small)
  }
  paper.y = y + boxHeight + 20
}

/** A signature's strokes as lines inside a box, its proportions kept. */
function drawHand(
  document: PDFKit.PDFDocument,
  hand: Signature,
  box: { x: number; y: number; width: number; height: number },
): void {
  const scale = Math.min(box.width / signatureBoard.width, box.height / signatureBoard.height)
  for (const stroke of hand) {
    for (const [i, [x, y]] of stroke.entries()) {
      const place = [box.x + x * scale, box.y + y * scale] as const
      if (i === 0) document.moveTo(...place)
      else document.lineTo(...place)
    }
    if (stroke.length > 1) document.lineWidth(1.1).lineCap('round').lineJoin('round').stroke('#1a1a1a')
  }
}
