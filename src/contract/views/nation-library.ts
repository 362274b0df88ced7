import type { LibraryColumn, LibraryMapping } from '../../core/library-columns'
import type { ClauseQuote } from './applications-findings'
import type { FilingDeadline } from './nation-filings'

/** One file that was imported or taken back, or waits. */
export interface LibraryBatchView {
  id: string
  fileName: string
  state: 'uploading' | 'imported' | 'undone' | 'dropped'
  stateLabel: string
  counts: { added: number; wrong: number; suspected: number; known: number } | null
  late: boolean
  by: string
  at: string
  undoReason: string | null
  /** What of it is in use already, as a sentence; null when it can be taken back. */
  inUse: string | null
}

/** N2: how many projects each contest has in the library, and every import. */
export interface LibraryView {
  edition: string
  deadline: FilingDeadline
  clause: ClauseQuote | null
  total: number
  groups: { id: string; name: string }[]
  sources: { source: string; name: string; kindName: string; counts: { group: string; count: number }[] }[]
  /** Tokens in force that contests' own systems deliver projects with. */
  tokens: { id: string; source: string; name: string; issuedAt: string; lastUsedAt: string | null }[]
  batches: LibraryBatchView[]
  columns: { id: LibraryColumn; heading: string; needed: boolean }[]
  limits: { rows: number; megabytes: number; partBytes: number }
  may: { import: boolean; allowLate: boolean }
}

/** A page of the library. */
export interface LibraryProjectsView {
  total: number
  page: number
  pages: number
  projects: {
    application: string
    source: string
    sourceName: string
    externalNumber: string
    officialNumber: string | null
    group: string
    groupName: string
    projectName: string
    subjectName: string
    stateLabel: string
    /** Channel that nominated it already; null for none. */
    nominated: string | null
  }[]
}

/** What importing a file would do, row by row. */
export interface LibraryPreview {
  batch: string
  fileName: string
  /** The file's own headings, in order, for the choice of columns. */
  headings: string[]
  mapping: LibraryMapping
  /** Why no row can be read yet: a column without a place; null when rows were read. */
  mappingProblem: string | null
  previewed: string
  counts: { good: number; wrong: number; suspected: number; known: number }
  wrong: { line: number; column: string; reason: string }[]
  suspected: { line: number; projectName: string; subjectName: string; because: string }[]
  sources: { name: string; good: number }[]
}
