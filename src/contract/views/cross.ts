import type { CrossKind } from '../../core/cross-pairs'
import type { CrossState } from '../../core/cross-states'
import type { Segment } from '../../core/similarity/shared-phrases'
import type { ClauseQuote } from './applications-findings'

export type CrossStance = 'keep' | 'withdraw' | 'other'

/** What the unit of a side said. `ref`: the letter it came by; '' where the unit wrote it here. */
export interface CrossStatementView {
  round: 'hearing' | 'appeal'
  stance: CrossStance
  stanceText: string
  text: string
  ref: string
  by: string
  at: string
}

/** A registration of a case as the office above sees it; never an identity number. */
export interface CrossSideView {
  application: string
  /** Who recommended it. */
  sourceName: string
  projectName: Segment[]
  summary: Segment[]
  subjectName: string
  companyCode: string
  groupName: string
  numbers: Segment[]
  members: Segment[]
  stateName: string
  /** The unit works here and answers by itself; otherwise the office enters its letter. */
  here: boolean
  statements: CrossStatementView[]
  /** Ruled out by the ruling in force. */
  out: boolean
  /** The unit may name another in its place; null: not decided. */
  seat: { mayFill: boolean; basis: string; at: string } | null
}

export interface CrossRulingView {
  number: number
  state: 'proposed' | 'confirmed' | 'sent-back'
  out: string[]
  /** Such as 保留“甲”，“乙”移出名单. */
  sentence: string
  reason: string
  clause: ClauseQuote | null
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decidedNote: string
}

/** Why each act on a case is not possible now; null: it is. */
export interface CrossBlocked {
  dismiss: string | null
  reopen: string | null
  ask: string | null
  propose: string | null
  confirm: string | null
}

/** P3. One case; `version` is expected back with every act. */
export interface CrossCaseView {
  case: string
  version: number
  state: CrossState
  stateName: string
  kinds: { id: CrossKind; name: string }[]
  likeness: number
  /** What agrees, in sentences; what is forbidden and what is only a hint told apart. */
  hints: string[]
  /** Both records beside each other where a list or another contest is the other side. */
  compared: { label: string; value: string; against: string }[]
  sides: CrossSideView[]
  question: string
  dueOn: string | null
  note: string
  foundAt: string
  rulings: CrossRulingView[]
  blocked: CrossBlocked
}

/** Cases of one part, newest change first; `next` is the cursor of the following page. */
export interface CrossCasesView {
  edition: string
  counts: { open: number; ruled: number; dismissed: number }
  cases: CrossCaseView[]
  next: string | null
  /** Registrations that came up to this edition. */
  projects: number
  /** Those of them that came with neither a company code nor a core member's number. */
  bare: number
  clauses: ClauseQuote[]
  /** What the notice leaves open about such cases. */
  silences: string[]
}

/** A case as one of its units sees it: its own project whole, of the other only what agrees. */
export interface CityCaseView {
  case: string
  version: number
  state: CrossState
  stateName: string
  kinds: { id: CrossKind; name: string }[]
  hints: string[]
  compared: { label: string; value: string; against: string }[]
  own: {
    application: string
    projectName: string
    subjectName: string
    groupName: string
    members: { name: string; shared: boolean }[]
    out: boolean
    seat: { mayFill: boolean; basis: string; at: string } | null
  }
  /** Masked: names of another unit's project are not told. */
  other: { sourceName: string; groupName: string; projectName: string; subjectName: string } | null
  question: string
  dueOn: string | null
  late: boolean
  statements: CrossStatementView[]
  /** In force, in words that name the own project only. */
  ruling: { number: number; sentence: string; reason: string; at: string } | null
  blocked: { state: string | null; appeal: string | null }
}

export interface CrossAskedView {
  edition: string
  /** The edition above, '' where there is none. */
  aboveName: string
  waiting: number
  cases: CityCaseView[]
}
