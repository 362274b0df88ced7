import type { FieldValue, FieldVersions, FormValues } from '../../core/application-form/field'
import type { FieldId } from '../../core/application-form/fields'
import type { FormEdition } from '../../core/application-form/form-edition'
import type { FormGap } from '../../core/application-form/form-gaps'
import type { ApplicationState } from '../../core/application-states'
import type { FileGap } from '../../core/file-gaps'
import type { FindingCounts, FindingView } from './applications-findings'

/** A day and hour as people read it, and the instant behind it. */
export interface DeadlineView {
  /** 2026年7月10日（周五）23:59. */
  text: string
  at: string
  passed: boolean
}

/** One of my applications in a list. `next.action` names the page that does it, null: nothing to do. */
export interface ApplicationCard {
  id: string
  edition: string
  editionName: string
  projectName: string
  subjectName: string
  groupName: string | null
  state: ApplicationState
  stateLabel: string
  next: { sentence: string; action: NextAction | null }
  /** Required fields filled, of all that are asked now; only while the form is open. */
  filled: { done: number; of: number } | null
  updatedAt: string
  deadline: DeadlineView
}

export type NextAction =
  | 'fill'
  | 'amend'
  | 'set-official-number'
  | 'acknowledge-correction'
  | 'see-result'
  | 'contact-office'

/** The form as it stands. Identity numbers appear by their last four only. */
export interface ApplicationView {
  id: string
  edition: FormEdition
  editionName: string
  state: ApplicationState
  stateLabel: string
  version: number
  form: FormValues
  fieldVersions: FieldVersions
  gaps: FormGap[]
  /** Which fields may be changed now: all while it is a draft, the named ones during an amendment, else none. */
  open: 'all' | 'none' | FieldId[]
  /** Why nothing is open, in one sentence; null while the form may be changed. */
  closedBecause: string | null
  /** Consent to the use of identity numbers has been given (PIPL 29). */
  sensitiveConsent: boolean
  deadline: DeadlineView
  serverTime: string
  updatedAt: string
}

/** One submission as it was handed in, to be read; unchanged whatever was done afterwards. */
export interface HandedInView {
  application: string
  number: number
  submittedAt: string
  edition: FormEdition
  form: FormValues
}

/** A field that was changed here and elsewhere since `baseVersion`: nothing was overwritten. */
export interface FieldConflict {
  field: FieldId
  label: string
  mine: FieldValue | null
  theirs: FieldValue | null
  theirVersion: number
  changedAt: string
}

/** What became of a save. `version` is the application's newest. */
export interface SaveView {
  application: string
  version: number
  savedAt: string
  saved: { field: FieldId; version: number }[]
  conflicts: FieldConflict[]
  /** Not kept, with the sentence to show at the field. */
  refused: { field: FieldId; message: string }[]
  /** Changed on another device since `since`, to be taken over on this one. */
  merged: { field: FieldId; label: string; value: FieldValue | null; version: number; changedAt: string }[]
  gaps: FormGap[]
}

/** The pre-check. `may` says which submission is possible now. */
export interface CheckView {
  application: string
  version: number
  groupName: string | null
  subtypeName: string | null
  headline: string
  counts: FindingCounts
  findings: FindingView[]
  gaps: FormGap[]
  /** Papers the notice asks for that are not there yet; they are handed in on the files page. */
  missingFiles: FileGap[]
  /**
   * submit: nothing stands in the way. manual-review: a hard requirement is not met or cannot be checked yet;
   * possible with a reason. incomplete: fields are missing. closed: the deadline has passed. none: not a draft.
   */
  may: 'submit' | 'manual-review' | 'incomplete' | 'closed' | 'none'
  mayBecause: string | null
  deadline: DeadlineView
}

/** The application after an act: what to expect next. */
export interface ApplicationRef {
  application: string
  version: number
  state: ApplicationState
}

export interface SubmittedRef extends ApplicationRef {
  submission: number
  submittedAt: string
}

/** 复制到官网: what to type on the official site, in the order of our form, and how to get there. */
export interface CopyListView {
  site: string
  steps: { text: string; source: string }[]
  rows: { title: string; items: { label: string; value: string }[] }[]
  /** The whole list as one text for the clipboard. */
  text: string
}
