import type { Judgement } from '../../core/decision-reason'
import type { Outcome } from '../../core/eligibility/criterion'
import type { FindingView } from './applications-findings'

export type DecisionOutcome = Judgement

/** What may be selected in the queue; the dashboard's numbers carry the filter that lists the same rows. */
export interface QueueFilter {
  states?: string[]
  /** County codes; 'none' where no county is known yet. */
  counties?: string[]
  group?: string
  /** Only those with something still to be decided. */
  open?: true
  /** Only those waiting with nothing left to decide: what a bulk acceptance takes. */
  ready?: true
  /** Only those whose applicant asked for a manual review. */
  manualReview?: true
  /** Only those with, or without, 官网报名号. */
  officialNumber?: 'given' | 'missing'
  /** Only those with a group correction still to be made on the official site. */
  toSync?: true
  specialised?: true
  /** Codes of the posters (来源); 'none' for those who came without one. */
  sources?: string[]
  search?: string
}

export interface Choice {
  id: string
  name: string
}

/** One number of the dashboard and the list behind it. */
export interface CountView {
  id: string
  label: string
  count: number
  filter: QueueFilter
}

/** 县区 × 组别 × 状态: `counts` by state id; rows of every county, in the edition's order, then 未填县区. */
export interface CountyCountsView {
  county: Choice
  groups: { group: Choice; counts: Record<string, number>; total: number }[]
  total: number
}

/** 县区 × 来源: the most frequent posters each have a column of `codes`, the others share the last one. */
export interface SourceCountsView {
  columns: (Choice & { codes: string[] })[]
  rows: { county: Choice; counts: Record<string, number>; total: number }[]
}

/** O1. `daysLeft` counts civil days in Beijing until the deadline, 0 on its day, null after it. */
export interface DashboardView {
  edition: { slug: string; name: string }
  asOf: string
  deadline: { label: string; daysLeft: number | null }
  todo: CountView[]
  funnel: CountView[]
  states: Choice[]
  counties: CountyCountsView[]
  specialised: CountView
  sources: SourceCountsView
  /** The timetable of the notice; `by` null where it gives no date. */
  timetable: { name: string; by: string | null; past: boolean }[]
  /** The caller sees only these counties; null: the whole city. */
  limitedTo: string[] | null
  /** What the caller may do here. */
  may: { decide: boolean; remind: boolean }
}

/** Pre-check results of the submission, and how many findings wait for a person. */
export interface PrecheckCounts extends Record<Outcome, number> {
  open: number
}

export interface QueueRowView {
  application: string
  version: number
  projectName: string
  subjectName: string
  group: string
  county: string
  state: Choice
  submittedAt: string | null
  /** How long it has been waiting, such as “第 3 个工作日”; null unless it is waiting. */
  waiting: string | null
  precheck: PrecheckCounts | null
  officialNumber: string | null
  /** Applied for a manual review of a failed requirement. */
  manualReview: boolean
  specialised: boolean
  /** Due day of an amendment that is out, a Beijing civil date and time to be shown. */
  dueAt: string | null
}

/** O2. `next` is the cursor of the following page, null at the end. */
export interface QueueView {
  total: number
  rows: QueueRowView[]
  next: string | null
  choices: { states: Choice[]; counties: Choice[]; groups: Choice[] }
  may: { decide: boolean }
}

/** A finding with what people have decided about it since. */
export interface ReviewFindingView {
  /** Without the values compared for callers who may not see them. */
  finding: FindingView
  decision: DecisionView | null
  /** The contractor's written opinion, never a decision. */
  proposals: { outcome: DecisionOutcome; label: string; reason: string; by: string; at: string }[]
  /** Still to be decided before acceptance. */
  open: boolean
  /** Stops acceptance: hard, and undecided or not passed. */
  blocks: boolean
}

export interface DecisionView {
  outcome: DecisionOutcome
  label: string
  reason: string
  by: string
  at: string
  /** Taken over from an earlier submission because the finding has not changed. */
  carriedFrom: number | null
}

export interface FormRowView {
  field: string
  label: string
  value: string
  /** Value in the earlier submission when it differs, '' when it was empty; null: unchanged or first submission. */
  before: string | null
}

export interface TimelineEntryView {
  at: string
  title: string
  by: string
  reason: string | null
}

export interface CreditSubjectView {
  subject: string
  label: string
  /** 无严重失信记录 or 无失信记录, as the group's clause asks. */
  wording: string
  checks: { source: string; checkedOn: string; conclusion: string; note: string; by: string }[]
  stale: boolean
}

/** O3. Everything one page of screening shows. `version` is expected back with every act. */
export interface ReviewView {
  application: string
  version: number
  state: Choice
  projectName: string
  subjectName: string
  group: Choice
  subtype: Choice | null
  county: string
  submittedAt: string | null
  submissions: { number: number; submittedAt: string }[]
  manualReviewReason: string | null
  officialNumber: string | null
  /** Steps of the form as submitted; empty while nothing has been submitted. */
  steps: { title: string; rows: FormRowView[] }[]
  findings: ReviewFindingView[]
  progress: { decided: number; of: number }
  contact: { name: string; phoneMasked: string | null }
  credit: CreditSubjectView[]
  amendment: { items: AmendmentItemView[]; dueAt: string; answeredAt: string | null } | null
  correction: CorrectionView | null
  /** Groups and subtypes a correction may choose from, besides the present one. */
  correctionChoices: { group: Choice; subtype: Choice | null }[]
  timeline: TimelineEntryView[]
  /** Fields an amendment may name. */
  fields: Choice[]
  /** What the caller may do now; `because` says why the main act is not offered. */
  may: {
    decide: boolean
    propose: boolean
    accept: boolean
    return: boolean
    reject: boolean
    correct: boolean
    setOfficialNumber: boolean
    revealContact: boolean
  }
  because: string | null
}

/** One thing to change: what, why (with its clause), in which field. */
export interface AmendmentItemView {
  requirement: string | null
  field: string
  fieldLabel: string
  what: string
  why: string
  clause: string | null
}

/** O4. `officialSite`: whether somebody has changed it on the official site too (SX26-14). */
export interface CorrectionView {
  id: string
  from: string
  to: string
  reason: string
  proposedAt: string
  acknowledgedAt: string | null
  officialSite: 'to-do' | 'done'
}

/** What a bulk acceptance would do. `skipped` names the reason for each. */
export interface BulkPreviewView {
  accepted: { application: string; version: number; projectName: string; subjectName: string }[]
  skipped: { application: string; projectName: string; reason: string }[]
}
