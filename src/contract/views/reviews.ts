import type { Criterion } from '../../core/rubric'
import type { SessionSummary } from './rounds-sessions'

/** A judge of an online review as officers see him: how much he has, how much of it is in; never a value. */
export interface ReviewJudge {
  person: string
  number: number
  name: string
  employer: string
  /** Fields he reads; [] is every field. */
  fields: string[]
  assigned: number
  submitted: number
  recused: number
  promised: boolean
  declared: boolean
}

/** A project of an online review, who reads it, and whether their cards are in. */
export interface ReviewProject {
  application: string
  projectName: string
  subjectName: string
  /** '' where the applicant chose none. */
  field: string
  stage: 'waiting' | 'scoring' | 'revealed' | 'skipped'
  readers: { person: string; number: number; name: string; submitted: boolean; reason: string }[]
  /** Judges who could take it over, the best first. */
  others: { person: string; number: number; name: string }[]
  /** Why it cannot be closed yet, or null. */
  problem: string | null
}

/** A change people or a recusal made to what was worked out, for everybody who may look. */
export interface ReviewChange {
  projectName: string
  judge: string
  change: '加入' | '撤下'
  reason: string
  at: string
}

export interface ReviewView {
  session: SessionSummary
  closesAt: string
  /** Where the review stands, in words: 未分工、待发布、进行中 … */
  standing: string
  perProject: number | null
  /** Fewest cards the chosen rubric counts. */
  minCards: number | null
  judges: ReviewJudge[]
  projects: ReviewProject[]
  changes: ReviewChange[]
  rubrics: { id: string; name: string }[]
  /** What keeps the share from being published, a sentence each. */
  publishProblems: string[]
  /** What keeps the cards from being opened, or null. */
  revealProblem: string | null
  revealed: boolean
  calibratedAt: string | null
  may: { edit: boolean; publish: boolean; extend: boolean; reveal: boolean; calibrate: boolean }
}

/** How the marks of a review lie; totals in hundredths. For the committee and the supervisor. */
export interface CalibrationView {
  session: SessionSummary
  /** Hundredths the rubric lets marks differ; null: the rubric asks for no re-discussion. */
  limit: number | null
  /** How marks are scaled to one another in one sentence; null: the rubric scales nothing. */
  normalise: string | null
  judges: {
    number: number
    name: string
    cards: number
    mean: number
    deviation: number
    severity: number | null
  }[]
  projects: {
    application: string
    projectName: string
    lowest: number
    highest: number
    spread: number
    beyond: boolean
    /** Each mark by seat; `before` the mark it replaced, `far` furthest from the middle, `counts` what it counts once scaled. */
    marks: { number: number; total: number; before: number | null; far: boolean; counts: number | null }[]
    discussion: { openedAt: string; answered: number; asked: number; answers: DiscussionAnswer[] } | null
  }[]
  calibratedAt: string | null
  /** Why the calibration cannot be finished yet, or null. */
  problem: string | null
  may: { discuss: boolean; finish: boolean }
}

export interface DiscussionAnswer {
  number: number
  decision: 'confirm' | 'change'
  before: number
  after: number
  reason: string
  at: string
}

/** A project a judge is asked to look at again: his own card, and all marks of it without names. */
export interface DiscussionView {
  application: string
  projectName: string
  cardVersion: number
  own: { criteria: [string, number][]; total: number }
  /** Every mark from the highest to the lowest, in hundredths. */
  totals: number[]
  answer: { decision: 'confirm' | 'change'; total: number; reason: string; at: string } | null
}

export interface DiscussionsView {
  session: string
  name: string
  criteria: readonly Criterion[]
  step: number
  total: number
  limit: number | null
  projects: DiscussionView[]
}
