import type { SessionMode, SessionState } from '../../core/session-states'

/** A session (场次) in a list. */
export interface SessionSummary {
  id: string
  name: string
  round: string
  roundName: string
  group: string
  groupName: string
  venue: string
  startsAt: string | null
  mode: SessionMode
  state: SessionState
  stateName: string
  version: number
  finalists: number
  seats: number
  rubric: { id: string; name: string; approved: boolean } | null
}

export interface SessionsView {
  sessions: SessionSummary[]
  /** Rounds and groups of the edition, for a new session. */
  rounds: { id: string; name: string }[]
  groups: { id: string; name: string }[]
  mayCreate: boolean
}

/** An accepted application that could enter a session; `problem` says why it cannot. */
export interface FinalistView {
  application: string
  projectName: string
  subjectName: string
  officialNumber: string | null
  problem: string | null
}

/** A person with the judge's role; `problem` says why he may not sit on a panel of this edition. */
export interface JudgeView {
  person: string
  name: string
  employer: string
  problem: string | null
}

export interface CheckItem {
  id:
    | 'rubric'
    | 'panel'
    | 'promises'
    | 'recusals'
    | 'official-numbers'
    | 'check-in'
    | 'draw'
    | 'screen'
    | 'earlier'
  title: string
  ok: boolean
  /** What was found, and what to do when it is not ready. */
  note: string
  /** A hard item must be ready before the session can start. */
  hard: boolean
}

/** Everything the page before the start shows: the session, its panel, its projects, the list to tick off. */
export interface OpeningView {
  session: SessionSummary
  items: CheckItem[]
  mayOpen: boolean
  seats: {
    number: number
    person: string
    name: string
    employer: string
    /** Id of its jury where the rules have several. */
    jury: string | null
    promised: boolean
    declared: boolean
    recusals: number
  }[]
  turns: { application: string; position: number | null; projectName: string; subjectName: string }[]
  /** The juries of the chosen rules, [] where there is one panel. */
  juries: { id: string; name: string; weight: string; minCards: number }[]
  /** Scores of earlier stages this session rests on; `record` where the committee decided one, null score: missing. */
  earlier: {
    application: string
    projectName: string
    stage: string
    stageName: string
    score: string | null
    record: string | null
  }[]
  /** Approved rubric versions that can be chosen. */
  rubrics: { id: string; name: string }[]
}

/** The draw of the running order (csc-draw-1): what was committed, and what came out. */
export interface DrawView {
  state: 'none' | 'committed' | 'revealed'
  version: number
  sessionState: SessionState
  draw: string | null
  attempt: number
  /** The fixed list that is drawn from, in its fixed order. */
  pool: { application: string; projectName: string; subjectName: string }[]
  poolHash: string | null
  seedCommit: string | null
  /** Short code of the commitment for the big screen. */
  short: string | null
  entropySource: string
  entropy: string | null
  order: { position: number; application: string; projectName: string }[] | null
  /** Why the draw cannot start, or null. */
  problem: string | null
  /** Why this attempt was made in place of the one before; '' for the first. */
  reason: string
  /** Somebody asked for a further attempt; `own`: the reader himself, so another person has to confirm. */
  redraw: { by: string; reason: string; own: boolean } | null
  /** A further attempt may still be asked for. */
  mayRedraw: boolean
  /** The attempts before, first to last: they stay on record. */
  earlier: {
    attempt: number
    short: string
    entropy: string | null
    order: string[] | null
    reason: string
  }[]
}

export interface RankedRow {
  rank: number
  application: string
  position: number | null
  projectName: string
  subjectName: string
  /** As displayed: '86.40'. */
  score: string
  tied: boolean
  /** Where the result is weighed over stages: each with its part, as read. */
  parts: { stageName: string; weight: string; score: string }[]
  cards: SeatValue[]
  /** How the score came about, one step a line. */
  steps: string[]
  /** How equal scores were separated: step → values, or null. */
  tie: string[]
}

/** A seat's total after the reveal (hundredths), or why there is none. */
export interface SeatValue {
  number: number
  /** Name of its jury where there are several. */
  jury?: string
  total: number | null
  dropped: 'high' | 'low' | null
  absent: 'recused' | 'absent' | null
  /** The total as revealed, where a ruling voided the card. */
  voided?: number
}

/** What a renewed check of a chain found; `problem` names the entry where it breaks, in words. */
export type ChainLight =
  | { state: 'whole'; entries: number }
  | { state: 'broken'; seq: number; problem: string }

export interface RankingView {
  session: SessionSummary
  complete: boolean
  rows: RankedRow[]
  skipped: { application: string; projectName: string }[]
  /** Ties the rules leave to people: they have to be decided before the ranking can be frozen. */
  openTies: { applications: string[]; step: string; sentence: string }[]
  unsigned: { number: number; name: string }[]
  /** Who may strike a project out by the notice, and what has been entered; null where the notice says nothing. */
  veto: VetoView | null
  frozen: { lockedAt: string; resultHash: string; short: string; anchor: string } | null
  mayFreeze: boolean
  /** Arbitrations not concluded (结果复核中), and all there were. */
  arbitrations: { open: number; all: number }
  /** Why it cannot be frozen yet, or null. */
  problem: string | null
}

/** 一票否决: the role of the notice, and each veto on file with the rank the project would have. */
export interface VetoView {
  role: string
  may: boolean
  entries: {
    application: string
    projectName: string
    reason: string
    record: string
    enteredByName: string
    confirmed: boolean
    /** A second official who did not enter it may confirm. */
    mayConfirm: boolean
    rankBefore: number | null
    score: string | null
  }[]
}

/** Whether every card has its entry in the ledger and every entry its card. */
export interface ReceiptsCheckView {
  chain: 'ok' | 'broken'
  head: { seq: number; hash: string; short: string }
  cards: number
  seals: number
  missing: { application: string; number: number; version: number }[]
}
