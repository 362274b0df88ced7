import type { TurnAction, TurnStage } from '../../core/turn-states'
import type { SeatValue, SessionSummary } from './rounds-sessions'

/** A clock on the wall: remaining = seconds − (now − startedAt), standing still since pausedAt. Instants ISO UTC. */
export interface TimerView {
  kind: 'pitch' | 'answer'
  startedAt: string
  seconds: number
  pausedAt: string | null
}

export type SeatState = 'waiting' | 'seen' | 'scoring' | 'submitted' | 'recused' | 'absent'

/** What the host sees of a seat: never a value before the reveal. */
export interface LiveSeat {
  number: number
  name: string
  /** Name of its jury where there are several. */
  jury?: string
  state: SeatState
  stateName: string
  /** When the judge's phone was last heard of. */
  lastSeenAt: string | null
  lost: boolean
  /** An absence put forward that waits for its second person (rounds.incidents); never one that has lapsed. */
  absenceWaits: boolean
  /** Only after the reveal of the current project. */
  value: SeatValue | null
}

export interface LiveTurn {
  application: string
  position: number | null
  projectName: string
  subjectName: string
  stage: TurnStage
  stageName: string
  version: number
  /** As displayed, only after its reveal. */
  score: string | null
}

/** The one big button of the host's desk. */
export interface NextStep {
  action: Extract<TurnAction, 'call' | 'start-pitch' | 'start-answer' | 'open-scoring' | 'seal' | 'reveal'>
  application: string
  label: string
  /** Null when it may be pressed; otherwise why not: 还差 2 位：3 号、5 号. */
  problem: string | null
  /** Asks once more before it is done. */
  confirm: boolean
  expectedVersion: number
}

export interface LiveView {
  session: SessionSummary
  /** Version of the session's feed this view was read at. */
  feed: number
  turns: LiveTurn[]
  current: {
    application: string
    position: number | null
    projectName: string
    subjectName: string
    stage: TurnStage
    stageName: string
    version: number
    timer: TimerView | null
    submitted: number
    expected: number
    /** Digest of all commitments, once the cards are sealed. */
    digest: string | null
    score: string | null
    steps: string[]
    may: { skip: boolean; stepBack: boolean; pause: boolean; resume: boolean; extend: boolean }
  } | null
  seats: LiveSeat[]
  minCards: number
  next: NextStep | null
  /** All projects have been revealed or skipped. */
  finished: boolean
  screen: { paired: boolean; scene: ScreenChoice }
  may: { drive: boolean; reveal: boolean }
}

export type ScreenChoice = 'follow' | 'standby' | 'standings' | 'final' | 'pause'

interface Titled {
  edition: string
  session: string
  groupName: string
  /** Version of the session's feed, and the session to listen to. */
  feed: number
  topic: string
}

interface OnStage {
  position: number
  of: number
  projectName: string
  subjectName: string
}

/** What the big screen shows now. Nothing in it tells a score before the reveal. */
export type ScreenView =
  | { scene: 'pairing'; code: string; expiresAt: string }
  | { scene: 'expired' }
  | ({ scene: 'standby'; next: OnStage | null } & Titled)
  | ({
      scene: 'draw'
      pool: string[]
      short: string | null
      entropy: string | null
      order: { position: number; projectName: string }[] | null
    } & Titled)
  | ({ scene: 'called'; stage: OnStage } & Titled)
  | ({ scene: 'pitch' | 'answer'; stage: OnStage; timer: TimerView } & Titled)
  | ({
      scene: 'scoring'
      stage: OnStage
      seats: { number: number; state: 'waiting' | 'submitted' | 'recused' | 'absent' }[]
      submitted: number
      expected: number
    } & Titled)
  | ({ scene: 'sealed'; stage: OnStage; digest: string; submitted: number; expected: number } & Titled)
  | ({
      scene: 'reveal'
      stage: OnStage
      seats: SeatValue[]
      score: string
      /** What each of several juries gave, and its part of the score; [] for one panel. */
      juries: { name: string; weight: string; score: string }[]
      sentence: string
      short: string
    } & Titled)
  | ({
      scene: 'standings' | 'final'
      finished: boolean
      rows: { rank: number; position: number; projectName: string; score: string }[]
    } & Titled)
  | ({ scene: 'pause' } & Titled)
