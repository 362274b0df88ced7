import type { Slot } from './file-slots'

/** A paper the notice asks for that is not there, with the sentence for it. */
export interface FileGap {
  slot: string
  name: string
  message: string
}

/** A file as far as it matters for what is missing. */
export interface HeldFile {
  slot: string
  state: string
  replacedBy: string | null
  quarantinedAt: unknown
}

/** Whether a file counts: looked at, in its newest version, not shut away. */
export function counts(file: HeldFile): boolean {
  return file.state === 'ready' && file.replacedBy === null && file.quarantinedAt === null
}

/** The required papers of which no file counts, in the order of the list. */
export function fileGaps(slots: readonly Slot[], files: readonly HeldFile[]): FileGap[] {
  return slots
    .filter(({ id, required }) => required && !files.some(file => file.slot === id && counts(file)))
    .map(({ id, name }) => ({ slot: id, name, message: `还差材料：${name}` }))
}
