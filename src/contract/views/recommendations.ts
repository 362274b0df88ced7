import type { ClauseQuote } from './applications-findings'

/** The seats the level above gave; `seats` null until a version is recorded. */
export interface QuotaView {
  edition: string
  unit: string
  unitName: string
  seats: number | null
  version: number
  basis: string | null
  /** Such as 13个里创业组最多2个; null until there are seats. */
  shareSentence: string | null
  /** What the level above worked out in this system; `locked`: nobody here records another number. */
  above: { sentence: string; locked: boolean } | null
  /** What the notice leaves open about the number, until one is recorded; null where the level above gives it. */
  silence: string | null
  history: { version: number; seats: number; basis: string; at: string; by: string }[]
  clauses: ClauseQuote[]
}

/** Where a problem of the list is: a column of the form, the place in the list, the list as a whole. */
export interface RecommendationProblem {
  code: string
  /** Null: the list as a whole. */
  application: string | null
  projectName: string | null
  /** Heading of the form's column, where the problem is a missing cell. */
  column: string | null
  message: string
  clause: ClauseQuote | null
}

/** The bar of checks above the list. `warnings` never stop the submission (lateness is marked, not refused). */
export interface RecommendationCheck {
  ready: boolean
  total: number
  startup: number
  seats: number | null
  /** Most projects of the limited group among `total`, in words. */
  shareSentence: string
  late: boolean
  problems: RecommendationProblem[]
  warnings: RecommendationProblem[]
}

/** One project of the final, in the order of its group's frozen ranking. */
export interface Candidate {
  application: string
  projectName: string
  subjectName: string
  group: string
  groupName: string
  rank: number | null
  score: string | null
  award: string | null
  officialNumber: string | null
  state: string
  stateLabel: string
  /** Place in the list from 1; null when not selected. */
  position: number | null
  reason: string
  /** Selected while a better-ranked candidate of the group is not: a reason must be written. */
  outOfRank: boolean
  /** What stands in the way of recommending it, in sentences. */
  missing: RecommendationProblem[]
  /** Open suspicion of a duplicate; settle it first. */
  duplicateOpen: boolean
  /** The line as the form will show it, heading by heading; the telephone masked. */
  cells: { column: string; value: string }[]
}

/** Everything the screen of the recommendation list needs in one call. */
export interface CandidatesView {
  edition: string
  unitName: string
  to: string
  quota: { seats: number | null; version: number; basis: string | null }
  deadline: { on: string | null; late: boolean; sentence: string }
  list: {
    state: 'drafting' | 'submitted'
    stateLabel: string
    version: number
    documentNumber: string | null
    submittedAt: string | null
    late: boolean
    listHash: string | null
    /** The stamped paper of this submission, or of the one being prepared. */
    scan: { name: string; bytes: number; uploadedAt: string; by: string } | null
    /** Why the level above sent the list back, when it did. */
    returned: { reason: string; at: string } | null
    /** When the desk above accepted it in this system: nothing may change until it is sent back. */
    received: { at: string } | null
  }
  /** `problem`: why there is no frozen final to go by, and what to do. */
  groups: {
    group: string
    groupName: string
    frozen: boolean
    problem: string | null
    candidates: Candidate[]
  }[]
  check: RecommendationCheck
  form: { title: string; unitLine: string; columns: string[]; note: string; clause: ClauseQuote }
  /** Shown before exporting: who stands in 法人（创客填写） (T-15). */
  legalPersonHint: string
}

/** A file to be saved on the device; `base64` without a data-URL head. */
export interface ExportedFile {
  filename: string
  mediaType: string
  base64: string
  draft: boolean
}
