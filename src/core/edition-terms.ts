import type { CivilDate, Inheritance, NotStated, Region } from './edition'
import type { Rubric } from './rubric'

export interface Prize {
  name: string
  count: number | NotStated
  /** Integer yuan. */
  money: number | NotStated
}

export interface Awards<ClauseId extends string = string> {
  clause: ClauseId
  groups: readonly { group: string; prizes: readonly Prize[] }[]
  /** Integer yuan over all groups. */
  budget: number | NotStated
  unitHonours: readonly { name: string; clause: ClauseId }[]
  /** No second prize money where the same project was rewarded this year in another contest of this level (T-20). */
  doubleReward: { level: 'city' | 'province' | 'nation'; clause: ClauseId } | NotStated
  /** What becomes of the place of somebody disqualified (T-18). */
  vacancy: { rule: 'keep-empty' | 'move-up'; clause: ClauseId } | NotStated
}

/** A publicity period; the day the list is published is day 0 unless firstDay says otherwise (T-10). */
export interface Publicity<ClauseId extends string = string> {
  days: number
  unit: 'working' | 'calendar'
  firstDay: 'next-day' | 'same-day'
  clause: ClauseId
}

/** The scoring rules a notice itself prints, for a stage (null: every stage) and some groups. */
export interface StatedRubric<ClauseId extends string = string> {
  stage: string | null
  groups: readonly string[]
  rubric: Rubric
  clause: ClauseId
}

export interface ScoringTerms<ClauseId extends string = string> {
  /** Judges, trim, rounding and ties: the approved rubric version, never a default (T-16); printed ones are its draft. */
  rubrics: readonly StatedRubric<ClauseId>[] | NotStated
  form: { text: string; clause: ClauseId } | NotStated
  /** What the awards go by: the last stage alone, or several stages by weight (num/den of the whole). */
  result:
    | { by: 'last-stage'; clause: ClauseId }
    | { by: 'weighted'; weights: readonly { stage: string; num: number; den: number }[]; clause: ClauseId }
    | NotStated
  /** A named role that may strike a project out in spite of its score, in writing. */
  veto: { role: string; clause: ClauseId } | null
  obligations: readonly {
    id: 'live-reveal' | 'notarised' | 'announce-winners'
    title: string
    clause: ClauseId
    inheritance: Inheritance
  }[]
}

/** What a column of an official form holds; 'blank' is filled in by hand. */
export type FormValue =
  | 'line-number'
  | 'project-name'
  | 'subject-name'
  | 'group-name'
  | 'track-name'
  | 'specialised'
  | 'contact-name'
  | 'contact-phone'
  | 'legal-person'
  | 'company-code'
  | 'county'
  | 'liaison'
  | 'official-number'
  | 'industry-field'
  | 'rank'
  | 'score'
  | 'blank'

/** The official list form: headings and order to the letter. */
export interface OfficialForm<ClauseId extends string = string> {
  title: string
  /** Label before the recommending unit's name, such as 推荐地市; null where the form has none. */
  unitLabel: string | null
  columns: readonly { heading: string; value: FormValue }[]
  clause: ClauseId
  /** Printed below the table, null where nothing is. */
  note: { text: string; clause: ClauseId } | null
}

/** A quota the notice prints: how many of the best of each group a unit may recommend. */
export interface StatedQuota<ClauseId extends string = string> {
  channel: string
  perGroup: readonly { group: string; max: number }[]
  clause: ClauseId
}

/** Terms on which projects are recommended to the level above. */
export interface RecommendationTerms<ClauseId extends string = string> {
  to: string
  dueOn: CivilDate | NotStated
  /** Who recommends to this edition's unit, in the fixed order of units; not stated where it is the unit itself. */
  recommenders: { units: readonly Region[]; clause: ClauseId } | NotStated
  /** How many may be recommended; most notices leave it to the level above (T-02). */
  quota: readonly StatedQuota<ClauseId>[] | NotStated
  /** Integer comparison: den × (projects of `group`) ≤ num × total (T-09). */
  maxShare:
    | { group: string; num: number; den: number; clause: ClauseId; inheritance: Inheritance }
    | NotStated
  /** The list every recommendation must enclose. */
  form: OfficialForm<ClauseId> | NotStated
  /** The clause that asks for the list to be enclosed, null where none does. */
  enclosureClause: ClauseId | null
  clause: ClauseId
}

/** A paper an applicant hands in. `fileName` is a pattern of {project}, {subject}, {group}, {name}. */
export interface Attachment<ClauseId extends string = string> {
  id: string
  name: string
  required: boolean
  groups: readonly string[]
  /** File name endings without the dot, lower case. */
  formats: readonly string[]
  maxMegabytes: number
  maxCount: number
  fileName: string | null
  clause: ClauseId
}

/** A door to the contest; with `preApproval` its keeper must admit the project before it may register. */
export interface Channel<ClauseId extends string = string> {
  id: string
  name: string
  url: string | null
  preApproval: boolean
  clause: ClauseId
}
