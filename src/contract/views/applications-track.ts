import type { FieldValue } from '../../core/application-form/field'
import type { FieldId } from '../../core/application-form/fields'
import type { ApplicationState } from '../../core/application-states'
import type { DeadlineView, NextAction } from './applications'
import type { ClauseQuote } from './applications-findings'

/** A step of the application's life: done with its moment, the one now, or to come with the notice's date. */
export interface TimelineStep {
  id: string
  title: string
  state: 'done' | 'now' | 'to-come'
  /** ISO-8601 UTC of what has happened. */
  at: string | null
  /** 7月9日 16:20 for what happened; 7月30日前 for what is to come; null where nothing is fixed. */
  when: string | null
  /** What was done or why, in the applicant's words. */
  note: string | null
  /** Who did it, or who has it now: 您, the office, 系统; null for what is to come. */
  who: string | null
}

/** One thing an officer asks to change. `item` is its place, sent back with the answer. */
export interface AmendmentItem {
  item: number
  field: FieldId | null
  fieldLabel: string
  /** Papers to be handed in anew on the files page: the slot, or `materials` for any; missing for a field of the form. */
  slot?: string
  what: string
  why: string
  clause: ClauseQuote | null
  /** What stood in the submission that was returned. */
  before: FieldValue | null
  /** Already changed since the return. */
  changed: boolean
}

export interface AmendmentView {
  id: string
  returnedAt: string
  due: DeadlineView
  items: AmendmentItem[]
  /** 补正不影响您的提交时间 (T-11), or that the time is over. */
  sentence: string
}

export interface CorrectionCard {
  id: string
  from: string
  to: string
  reason: string
  proposedAt: string
  acknowledgedAt: string | null
  /** The official site still has to be changed too (SX26-14). */
  officialSiteSynced: boolean
}

/** A turn on the stage, once the running order is fixed; null parts are not known yet. */
export interface StageView {
  session: string
  name: string
  venue: string | null
  startsAt: string | null
  position: number | null
}

/** The result, only after the awards have been published; score and rank are in results.mine. */
export interface ResultCard {
  sentence: string
  award: string | null
  publishedAt: string
  /** The published list, for catalog.publishedList. */
  list: string
}

/** A9: everything about one application on one screen. */
export interface TrackView {
  application: string
  edition: string
  editionName: string
  version: number
  projectName: string
  subjectName: string
  groupName: string | null
  state: ApplicationState
  headline: string
  sentence: string
  next: { sentence: string; action: NextAction | null }
  /** While an officer has it: which working day this is since it was handed in; null when nobody can say. */
  workingDay: number | null
  office: { name: string; phone: string } | null
  timeline: TimelineStep[]
  officialNumber: {
    value: string | null
    needed: boolean
    sentence: string
    site: string
    clause: ClauseQuote
  }
  correction: CorrectionCard | null
  amendment: AmendmentView | null
  stage: StageView | null
  result: ResultCard | null
  /** Why it was refused or disqualified, with the clause. */
  refusal: { reason: string; clause: ClauseQuote | null } | null
  manualReviewReason: string | null
  withdraw: { allowed: boolean; consequence: string }
  submissions: { number: number; submittedAt: string }[]
  serverTime: string
}
