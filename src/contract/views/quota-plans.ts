import type { QuotaPlan } from '../../core/quota'
import type { QuotaLine, QuotaSheet } from '../../core/quota-sheet'
import type { ClauseQuote } from './applications-findings'

/** saved → announced → staged by one person → locked by another. A change is a new version. */
export type QuotaPlanState = 'saved' | 'announced' | 'staged' | 'locked'

/** Registrations of a unit's editions in this system, at the end of a day. */
export interface UnitCounts {
  submitted: number
  accepted: number
}

/** A recommending unit with what is known of it now; `counts` null where it has no edition here. */
export interface QuotaUnit {
  unit: string
  name: string
  editions: string[]
  counts: UnitCounts | null
  /** Accepted at this moment: what it could send at most. */
  qualified: number | null
}

/** What a unit was counted with; `basis` is where the number comes from. */
export interface QuotaClaimView extends Omit<QuotaUnit, 'editions'> {
  typed: { count: number; qualified: number | null; basis: string } | null
  count: number
  basis: string
  floor: number
  cap: number | null
}

export type QuotaLineView = QuotaLine & Pick<QuotaClaimView, 'name' | 'basis' | 'floor' | 'cap'>

/** What a trial or a saved version gives; nothing of it changes afterwards. */
export interface QuotaBody extends Omit<QuotaSheet, 'lines'> {
  seats: number
  method: QuotaPlan['method']
  denominator: 'accepted' | 'submitted'
  countedOn: string
  caps: 'none' | 'qualified' | 'typed'
  claims: QuotaClaimView[]
  lines: QuotaLineView[]
}

/** In words, for the page and the file alike. */
export interface QuotaWords {
  methodName: string
  denominatorName: string
  capsName: string
  /** Who the tie at the last seat was between and what decided; null without one. */
  tieSentence: string | null
  unallocatedSentence: string | null
  /** 该方法可能出现这种情况: the units that would lose a seat if the total were one larger; null for none. */
  oneMoreSentence: string | null
  /** The sheet that explains every seat, cell by cell, the last row 合计: the page and the file show the same. */
  columns: string[]
  rows: string[][]
}

export interface QuotaVersionView extends QuotaBody, QuotaWords {
  version: number
  state: QuotaPlanState
  stateName: string
  note: string
  document: string | null
  hash: string
  saved: { by: string; at: string }
  announced: { by: string; at: string } | null
  staged: { by: string; at: string } | null
  locked: { by: string; at: string } | null
  /** Units whose count, by the same rule, is another one now; only a hint. */
  moved: { name: string; was: number; now: number }[]
  /** Why each act is not possible; null: it is. */
  blocked: { announce: string | null; stage: string | null; lock: string | null }
}

export interface QuotaPlanView {
  edition: string
  editionName: string
  /** The clause about quotas; null where the notice has none. */
  clause: ClauseQuote | null
  /** What the notice leaves to people. */
  silence: string
  /** In which order what is equal is decided. */
  tieOrder: string
  countedOn: string
  /** That the day of counting is not over yet; null once it is. */
  countingSentence: string | null
  units: QuotaUnit[]
  /** Newest first. */
  versions: QuotaVersionView[]
  mayEdit: boolean
}

export type QuotaTrialView = QuotaBody & QuotaWords
