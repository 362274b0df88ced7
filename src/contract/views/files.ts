import type { ClauseQuote } from './applications-findings'

/**
 * A purpose files are handed in for (材料格). `clause` null: the notice does not say, the product's own list is shown
 * as 本届通知未规定，按系统默认. Formats are file name endings without the dot, lower case.
 */
export interface FileSlot {
  id: string
  name: string
  required: boolean
  formats: string[]
  maxMegabytes: number
  maxCount: number
  hint: string
  clause: ClauseQuote | null
  /** Whether this one may be changed now; during a return only what was named is. */
  open: boolean
}

/** uploading: parts are missing; checking: being looked at; ready: counts; refused: does not count, `refusal` says why. */
export type FileState = 'uploading' | 'checking' | 'ready' | 'refused'
/** Who else may ever see it: reviewers only (by default), or anybody once published (CZ26-33). */
export type FileVisibility = 'review' | 'public'

/** A file as its applicant sees it. */
export interface FileView {
  id: string
  slot: string
  name: string
  bytes: number
  state: FileState
  stateText: string
  receivedBytes: number
  visibility: FileVisibility
  /** What `expectedVersion` is compared with; grows with every change of this row. */
  version: number
  /** 第几版 of the file, from 1: a newer one replaces it and keeps it. */
  number: number
  /** A newer version stands in its place; it is kept, but no longer counts. */
  replaced: boolean
  scanned: boolean
  /** 未查毒 unless a scanner looked at it. */
  scanText: string
  refusal: string | null
  /** Shut away by an officer (隔离): kept, opened by nobody, does not count. */
  shutAway: boolean
  uploadedAt: string | null
}

/** A7: what is asked for, what is there. `version` is the application's own. */
export interface FilesView {
  application: string
  slots: FileSlot[]
  files: FileView[]
  mayChange: boolean
  lockedBecause: string | null
  /** The reminder about state secrets; no upload begins before this version of it is ticked. */
  secrecy: { text: string; version: string; tickedAt: string | null }
  maxFiles: number
  maxTotalMegabytes: number
  usedBytes: number
  version: number
}

/** An upload begun or found again: parts are numbered from 1; `received` need not be sent again. */
export interface UploadView {
  upload: string
  partBytes: number
  parts: number
  received: number[]
}

/**
 * Where to PUT one part's bytes, exactly, with these headers. `url` is relative (`/upload/…`) on a server of one's own
 * and absolute at a cloud store; there the session must not be sent along.
 */
export interface PartTicket {
  part: number
  url: string
  method: 'PUT'
  headers: Record<string, string>
  expiresAt: string
}

/** A link for this person alone, for at most ten minutes; relative on a server of one's own. */
export interface FileLink {
  url: string
  name: string
  expiresAt: string
}

/** A file as officers see it: earlier versions too, and whether it was shut away. */
export interface ReviewFile extends FileView {
  slotName: string
  /** Stands in the newest submission. */
  submitted: boolean
  quarantined: { at: string; by: string; reason: string } | null
  /** Why it cannot be opened; null where it can. */
  why: string | null
}

/** What an application's officers see of its files. `opened`: who looked at what (谁看过), newest first. */
export interface ReviewFilesView {
  application: string
  files: ReviewFile[]
  opened: { file: string; name: string; by: string; at: string }[]
  /** May shut a file away (涉密隔离). */
  mayQuarantine: boolean
}

/** A file of a project as a judge sees it; opened with his name across every page. */
export interface JudgeFile {
  id: string
  name: string
  kind: string
  bytes: number
  openable: boolean
  why: string | null
  /** Its first pages can be asked for as pictures. */
  paged: boolean
}

/** The picture of a page as a JPEG, with the reader's name across it; `url` like a FileLink's, `page` from 1. */
export interface FilePage {
  page: number
  width: number
  height: number
  url: string
}

/** Pictures of the first pages of a PDF in their order, those that could be drawn; `pages` 0 where it could not be read. */
export interface FilePages {
  pages: number
  pictures: FilePage[]
}
