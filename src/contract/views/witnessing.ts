import type { ChainLight, DrawView, SeatValue, SessionSummary } from './rounds-sessions'

export interface WitnessSessionsView {
  sessions: {
    id: string
    name: string
    roundName: string
    groupName: string
    venue: string
    startsAt: string | null
    stateName: string
  }[]
}

/** One project as the witness sees it: how many cards are in and their commitments; values after the reveal alone. */
export interface WitnessTurn {
  application: string
  position: number | null
  projectName: string
  stageName: string
  /** 已交 5 / 应交 7, seats that recused or were marked absent left out. */
  sealed: number
  due: number
  aside: { number: number; kind: 'recused' | 'absent' }[]
  commitments: { number: number; version: number; commitment: string; seq: number }[]
  /** Short code of the sealed digest as it stood on the big screen. */
  digest: string | null
  reveal: { seq: number; short: string; score: string; cards: SeatValue[] } | null
}

export interface WitnessView {
  session: SessionSummary
  feed: number
  rules: { name: string; hash: string | null; signatures: number } | null
  panel: { number: number; name: string }[]
  draw: DrawView
  turns: WitnessTurn[]
  check: ChainLight
  head: { seq: number; hash: string; short: string; anchor: string } | null
  /** The newest entry a co-signature can stand under, null when it is signed already. */
  signable: { seq: number; hash: string; short: string } | null
  signatures: { certNo: string; headSeq: number; short: string; at: string; name: string }[]
  anchors: { howName: string; ref: string; headSeq: number; short: string; at: string }[]
  locked: boolean
  may: { sign: boolean; anchor: boolean; exportBundle: boolean }
}

/** One entry of the chain in plain words: who by role or seat, what, when. */
export interface JournalEntry {
  seq: number
  at: string
  who: string
  what: string
  short: string
}

export interface JournalView {
  check: ChainLight
  entries: JournalEntry[]
}

/** One act of the audit record. */
export interface TimelineRow {
  id: string
  at: string
  who: string
  what: string
  /** What it was about: the session's or project's name. */
  about: string
  before: string | null
  after: string | null
  reason: string | null
  refused: boolean
}

export interface TimelineView {
  rows: TimelineRow[]
  /** Give it as `before` for the next page; null at the end. */
  next: string | null
  actors: { person: string; name: string }[]
  areas: { id: string; name: string }[]
}
