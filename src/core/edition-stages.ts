import type { CivilDate, NotStated } from './edition'

/**
 * How many of a stage's ranked projects go on. `percent` is a whole per cent of the projects that competed;
 * 'district-share' gives each district places in proportion to its registrations, none below `minimum`; 'decided' is
 * left to the committee, which writes the number down (综合考量).
 */
export type AdvanceRule =
  | { by: 'count'; count: number }
  | {
      by: 'percentage'
      percent: number
      rounding: 'up' | 'down' | 'half-up'
      floor: number | null
      cap: number | null
    }
  | { by: 'district-share'; places: number; minimum: number }
  | { by: 'all' }
  | { by: 'decided' }

/** Who goes on from a stage in some groups, and how many stand by in order should somebody withdraw. */
export interface Advance<ClauseId extends string = string> {
  groups: readonly string[]
  rule: AdvanceRule
  /** Equal projects on both sides of the edge: all go on, or the rubric's tie chain and then people decide. */
  tiesAtEdge: 'all-advance' | 'tie-chain' | NotStated
  reserves: number | NotStated
  clause: ClauseId
}

/** A jury of a stage: how many judges, and its part of the result as num/den. */
export interface Jury {
  id: string
  name: string
  judges: number | NotStated
  weight: { num: number; den: number }
}

/** One stage of the contest (轮次), in order. `kind`: marked online from papers, or presented in a hall. */
export interface Stage<ClauseId extends string = string> {
  id: string
  name: string
  kind: 'review' | 'roadshow'
  /** May be left out by the organiser, with a recorded reason. */
  optional: boolean
  groups: readonly string[]
  by: CivilDate | null
  advance: readonly Advance<ClauseId>[] | NotStated
  /** Who enters this stage without the one before, such as last year's winners; the officer marks them with a reason. */
  direct: readonly { name: string; clause: ClauseId }[]
  /** Seconds on the stage. */
  times: { pitch: number; answer: number } | NotStated
  /** One jury carries the whole result; several share it by weight. Groups may have panels of different size. */
  panels: readonly { groups: readonly string[]; juries: readonly Jury[]; clause: ClauseId }[] | NotStated
  clause: ClauseId
}
