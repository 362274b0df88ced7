/** A part of an upload as the store holds it. `tag` is what the store asks for when the parts are joined. */
export interface StoredPart {
  part: number
  bytes: number
  tag: string
}

/** An upload of one object in parts; `upload` is the store's own name for it. */
export interface PartedUpload {
  key: string
  upload: string
}

/** Whom a ticket or link is for and until when it works. */
export interface Bearer {
  person: string
  until: Date
}

export interface Ticket {
  url: string
  headers: Record<string, string>
}

/** What a link hands over: under which name and type. */
export interface Handed {
  key: string
  name: string
  type: string
}

/**
 * Where files are kept. Objects are named by a key of letters, digits, `/`, `-`, `_` and `.`; bytes travel between
 * phone and store directly. Every call throws StorageRefused when the store does not do it.
 */
export interface Storage {
  /** Begins an upload in parts. */
  begin(key: string): Promise<string>
  /** Where one part of exactly `bytes` bytes may be PUT. */
  partTicket(of: PartedUpload & { part: number; bytes: number }, bearer: Bearer): Ticket
  /** The parts that arrived whole, by number. */
  parts(of: PartedUpload): Promise<StoredPart[]>
  /** Joins the parts in one step; answers as well when that was done before. */
  complete(of: PartedUpload, parts: readonly StoredPart[]): Promise<void>
  /** Forgets an upload that was not completed. */
  abort(of: PartedUpload): Promise<void>
  /** Bytes of an object; null when there is none. */
  size(key: string): Promise<number | null>
  /** The bytes from `start` up to and without `end`. */
  read(key: string, start: number, end: number): Promise<Uint8Array>
  /** The whole object, piece by piece. */
  stream(key: string): AsyncIterable<Uint8Array>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Removes an object; quiet when there is none. */
  remove(key: string): Promise<void>
  link(handed: Handed, bearer: Bearer): string
  /** A link that opens a sealed object on the way out; absent where the store hands out only what lies there. */
  sealedLink?(handed: Handed, place: string, bearer: Bearer): string
}

export type StorageTrouble = 'missing' | 'denied' | 'busy' | 'full' | 'broken'

/** The store refused or could not be reached; `code` is its own word for it, for the log. */
export class StorageRefused extends Error {
  constructor(
    readonly trouble: StorageTrouble,
    readonly code: string,
  ) {
    super(`storage refused: ${code}`)
  }
}

/** What a trouble of the store means for the caller: the disk full, come back later, or nothing he could do. */
export function storageTrouble(error: unknown): 'STORAGE_FULL' | 'BUSY' | null {
  if (!(error instanceof StorageRefused)) return null
  if (error.trouble === 'full') return 'STORAGE_FULL'
  return error.trouble === 'busy' ? 'BUSY' : null
}
