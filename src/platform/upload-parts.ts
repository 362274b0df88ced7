/** The parts of one file on their way, numbered from 1. What the store has acknowledged is never sent again. */
export interface UploadParts {
  readonly bytes: number
  readonly partBytes: number
  readonly stored: readonly number[]
  /** On their way now, with the bytes that already left. */
  readonly sending: Readonly<Record<number, number>>
  /** The network was weak: one part at a time from here on. */
  readonly careful: boolean
}

const lanes = 2
const backOffMs = [3_000, 8_000, 20_000] as const

/** A file of which the store holds the parts `received`. */
export function partsOf(bytes: number, partBytes: number, received: readonly number[]): UploadParts {
  const whole: UploadParts = { bytes, partBytes, stored: [], sending: {}, careful: false }
  return heardOf(whole, received)
}

/** How many parts the file has. */
export function partCount({ bytes, partBytes }: Pick<UploadParts, 'bytes' | 'partBytes'>): number {
  return Math.ceil(bytes / partBytes)
}

/** The bytes of a part: from `start` up to, not including, `end`. */
export function rangeOf({ bytes, partBytes }: UploadParts, part: number): { start: number; end: number } {
  const start = (part - 1) * partBytes
  return { start, end: Math.min(start + partBytes, bytes) }
}

/** The parts to begin now: the lowest that are missing, as many as there are free lanes (two, one once it was weak). */
export function nextParts(parts: UploadParts): number[] {
  const underWay = Object.keys(parts.sending).length
  const free = (parts.careful ? 1 : lanes) - underWay
  const idle = missingParts(parts).filter(part => !(part in parts.sending))
  return idle.slice(0, Math.max(0, free))
}

/** The parts the store does not hold, on their way or not, lowest first. */
export function missingParts(parts: UploadParts): number[] {
  const stored = new Set(parts.stored)
  return Array.from({ length: partCount(parts) }, (_, at) => at + 1).filter(part => !stored.has(part))
}

const withoutSending = ({ sending }: UploadParts, part: number): UploadParts['sending'] =>
  Object.fromEntries(Object.entries(sending).filter(([each]) => Number(each) !== part))

/** A part is on its way; `sent` of its bytes have left. */
export function sendingPart(parts: UploadParts, part: number, sent = 0): UploadParts {
  return { ...parts, sending: { ...parts.sending, [part]: sent } }
}

/** The store acknowledged a part. */
export function storedPart(parts: UploadParts, part: number): UploadParts {
  const stored = parts.stored.includes(part) ? parts.stored : [...parts.stored, part]
  return { ...parts, stored, sending: withoutSending(parts, part) }
}

/** No acknowledgement came for a part: it may have arrived all the same, the store must be asked. */
export function lostPart(parts: UploadParts, part: number): UploadParts {
  return { ...parts, sending: withoutSending(parts, part), careful: true }
}

/** What the store says it holds is what it holds. */
export function heardOf(parts: UploadParts, received: readonly number[]): UploadParts {
  const known = received.filter(part => part >= 1 && part <= partCount(parts))
  return { ...parts, stored: [...new Set(known)] }
}

/** Whether every part is stored: only then may the upload be finished. */
export function isWhole(parts: UploadParts): boolean {
  return parts.stored.length === partCount(parts)
}

/** How long to wait before the next attempt after `failures` interruptions in a row: 3, 8, then 20 s. */
export function backOff(failures: number): number {
  return backOffMs[Math.min(Math.max(failures, 1), backOffMs.length) - 1] ?? backOffMs[0]
}

/** Bytes that arrived or left: what the progress bar shows. Never more than the file. */
export function bytesSent(parts: UploadParts): number {
  const sizeOf = (part: number) => {
    const { start, end } = rangeOf(parts, part)
    return end - start
  }
  const stored = parts.stored.reduce((sum, part) => sum + sizeOf(part), 0)
  const leaving = Object.entries(parts.sending).reduce(
    (sum, [part, sent]) => sum + Math.min(sent, sizeOf(Number(part))),
    0,
  )
  return Math.min(parts.bytes, stored + leaving)
}
