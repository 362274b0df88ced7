import type { Criterion } from '../../core/rubric'
import type { ScorecardState } from '../../core/scorecard-states'
import type { SessionMode, SessionState } from '../../core/session-states'
import type { TurnStage } from '../../core/turn-states'
import type { TimerView } from './rounds-live'

/** Why a judge stands aside for a project. */
export const relationNames = {
  employment: '任职',
  investment: '投资',
  service: '服务',
  family: '亲属',
  teaching: '师生',
  other: '其他',
} as const
export type Relation = keyof typeof relationNames

/** A session the judge has a seat in. */
export interface JudgeSessionSummary {
  id: string
  name: string
  edition: string
  editionName: string
  roundName: string
  groupName: string
  venue: string
  startsAt: string | null
  mode: SessionMode
  /** End of an online review; null in a hall. */
  closesAt: string | null
  state: SessionState
  stateName: string
  seat: number
  projects: number
  submitted: number
  promised: boolean
  declared: boolean
}

/** The server's word that it holds a card; the phone keeps it (trust model §3.3). */
export interface Receipt {
  session: string
  application: string
  version: number
  commitment: string
  seq: number
  hash: string
  /** For eyes: TS6H-PQZN. */
  short: string
  at: string
  mac: string
}

/** One project as the judge sees it. `state` is of the judge's own card. */
export interface JudgeTurn {
  application: string
  /** Place in the running order; null before the draw. */
  position: number | null
  projectName: string
  subjectName: string
  stage: TurnStage
  stageName: string
  state: ScorecardState | 'waiting'
  stateName: string
  /** Version to send with the next card: expectedVersion of seal. */
  cardVersion: number
  receipt: Receipt | null
  relation: Relation | 'none' | null
  /** Null when a card may be submitted now, otherwise the sentence on the button. */
  problem: string | null
  /** After the reveal: the project's score and whether the judge's own card was counted. */
  result: { score: string; own: number | null; dropped: 'high' | 'low' | null } | null
}

export interface JudgeSessionView {
  id: string
  name: string
  edition: string
  editionName: string
  roundName: string
  groupName: string
  venue: string
  startsAt: string | null
  mode: SessionMode
  /** End of an online review; null in a hall. */
  closesAt: string | null
  state: SessionState
  stateName: string
  /** `jury`: the name of its jury where the rules have several. */
  seat: { number: number; name: string; employer: string; person: string; jury: string | null }
  promise: { version: string; title: string; text: string[]; promisedAt: string | null }
  declaredAt: string | null
  signedAt: string | null
  /** The session's scoring rules; null before they are approved. Points in hundredths. */
  rubric: { criteria: readonly Criterion[]; step: number; total: number } | null
  turns: JudgeTurn[]
  current: { application: string; timer: TimerView | null } | null
  /** Version of the session's feed this view was read at. */
  feed: number
  topic: string
}

/** The answer to a submitted card. `replayed`: it had been received before; `current`: how the card stands today. */
export interface SealReply extends Receipt {
  replayed: boolean
  current: { version: number; state: ScorecardState }
}

export interface DraftView {
  version: number
  criteria: [string, number | null][]
  note: string
  savedAt: string | null
}

export interface MaterialView {
  application: string
  position: number | null
  projectName: string
  subjectName: string
  groupName: string
  /** Titled parts in the order they are shown; absent where the applicant gave none. */
  parts: { title: string; lines: string[] }[]
  /** Stands across every page. */
  watermark: string
}

export interface SheetView {
  session: string
  seat: { number: number; name: string }
  rows: {
    application: string
    position: number | null
    projectName: string
    criteria: { name: string; value: number }[]
    total: number | null
    absent: 'recused' | 'absent' | null
    /** Counted in the mean, or dropped. */
    dropped: 'high' | 'low' | null
  }[]
  sheetHash: string
  signedAt: string | null
  /** Why it cannot be signed yet, or null. */
  problem: string | null
}
