/** A hand-written signature: strokes of points on a board of 1000 × 400, each x and y a whole number. */
export type Signature = readonly (readonly (readonly [x: number, y: number])[])[]

export const signatureBoard = { width: 1000, height: 400 } as const

/** The least way a pen must go to be a signature, in units of the board: more than a slip of the finger. */
const leastWay = 300

/** Why strokes are no signature, or null: nothing written, or hardly more than a dot. */
export function signatureProblem(strokes: Signature): string | null {
  const way = strokes.reduce((sum, stroke) => sum + wayOf(stroke), 0)
  if (way === 0) return '请先在签名板上签名'
  return way < leastWay ? '签名太短，请写下您的姓名' : null
}

function wayOf(stroke: Signature[number]): number {
  return stroke.reduce((sum, [x, y], i) => {
    const before = stroke[i - 1]
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum
  }, 0)
}
