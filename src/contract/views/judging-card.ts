import type { ScorecardState } from '../../core/scorecard-states'

/** A judge's own card of one project, with his own values, and what became of his asking for it back. */
export interface OwnCardView {
  feed: number
  card: {
    version: number
    state: ScorecardState
    via: 'paper' | 'receipt' | null
    criteria: [string, number][]
    total: number
  } | null
  ask: {
    state: 'asked' | 'returned' | 'refused' | 'withdrawn'
    version: number
    reason: string
    answer: string
    at: string
  } | null
  mayAsk: boolean
  /** Where it may not be asked back: why, and what can be done instead. */
  problem: string | null
}
