import type { Reply } from '../contract/reply'
import type { FileView, PartTicket, UploadView } from '../contract/views/files'

/** What became of one part: stored · lost: nobody knows · ticket: the ticket is not valid any more · refused. */
export type PartAnswer = 'stored' | 'lost' | 'ticket' | 'refused'

/** All an upload needs of the world outside; the phone's own is `deviceWorld`, a test has another. */
export interface UploadWorld {
  /** Begins, or finds the upload again: what the store holds of it. */
  begin(): Promise<Reply<UploadView>>
  tickets(upload: string, parts: number[]): Promise<Reply<{ tickets: PartTicket[] }>>
  /** Sends one part; `onSent` hears how many of its bytes have left. Never rejects. */
  put(ticket: PartTicket, body: ArrayBuffer, onSent: (bytes: number) => void): Promise<PartAnswer>
  /** Bytes of the file; rejects when the device has lost it. */
  read(start: number, end: number): Promise<ArrayBuffer>
  /** Null where what arrived is not a file of a list. */
  finish(upload: string): Promise<Reply<FileView | null>>
  /** Waits for one of the lanes all files share; the answer gives it back. */
  lane(): Promise<() => void>
  now(): number
  /** The server's clock, for what expires. */
  serverNow(): number
  later(delayMs: number, work: () => void): () => void
}
