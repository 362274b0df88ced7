import type { EdgeRow } from './advance-edge'
import type { DecidedPlaces, UnfilledRule } from './advance-places'
import type { QuotaRow } from './quota'
import type { TieDecision } from './tie-break'

/** What is known when a stage ends, for one of the groups its rule names. */
export interface AdvanceSituation {
  /** The group's ranking; a vetoed project competed, one that never presented did not. */
  ranking: {
    rows: readonly EdgeRow[]
    unranked: readonly {
      project: string
      reason: 'not-presented' | 'too-few-cards' | 'vetoed' | 'stage-score-missing'
    }[]
  }
  /** For 'district-share': whose district each project is, and the registrations in the order of districts. */
  districts?: {
    of: Readonly<Record<string, string>>
    registrations: readonly { district: string; count: number }[]
    /** The committee's word on places a district cannot fill. */
    unfilled: { rule: UnfilledRule; ref: string } | null
  }
  /** The stage was held in rooms and the best of each go on: whose room each project is in, and how many of each. */
  rooms?: { of: Readonly<Record<string, string>>; names: readonly string[]; places: number; ref: string }
  /** For 'decided': the number handed in with its basis. */
  decided?: DecidedPlaces | null
  /** Rulings about equal projects at the edge. */
  decisions?: readonly TieDecision[]
  /** Who enters the next stage past this one, as an officer marked it. */
  direct?: readonly { project: string; name: string; ref: string }[]
  /** Who gave the place back, in order, and where that is on file. */
  withdrawn?: readonly { project: string; ref: string }[]
}

export type AdvanceStatus = 'goes-on' | 'reserve' | 'stays' | 'undecided' | 'withdrawn'

/** One project and why it does or does not go on, in a sentence people read. */
export interface AdvanceLine {
  project: string
  rank: number | null
  status: AdvanceStatus
  why: string
}

/** What people must say before the list is final. */
export interface AdvanceProblem {
  code:
    | 'PLACES_NOT_DECIDED'
    | 'TIE_AT_EDGE'
    | 'TIE_OVER_CAP'
    | 'DISTRICT_MISSING'
    | 'DISTRICT_SHARE'
    | 'DISTRICT_SHORT'
    | 'DIRECT_AND_RANKED'
    | 'RESERVES_NOT_STATED'
    | 'TIE_AMONG_RESERVES'
    | 'NOT_ADVANCING'
  projects: readonly string[]
  message: string
}

/** A place given back and who took it; null: nobody, the place stays empty. */
export interface Promotion {
  withdrawn: string
  promoted: string | null
  ref: string
}

export interface AdvanceOutcome {
  /** Places of the rule; null while not decided. Ties at the edge and direct entries come on top. */
  places: number | null
  /** Every project of the stage and every direct entry: direct first, then by rank, then the unranked. */
  lines: readonly AdvanceLine[]
  /** Standing by, best first. */
  reserves: readonly string[]
  promotions: readonly Promotion[]
  /** Exact shares of the districts, where places are shared. */
  shares: readonly QuotaRow[]
  problems: readonly AdvanceProblem[]
}
