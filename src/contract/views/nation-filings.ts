import type { FilingLine, FilingValues } from '../../core/filing'
import type { FilingState } from '../../core/filing-states'
import type { ClauseQuote } from './applications-findings'

/** The day of the notice, and whether it is over. */
export interface FilingDeadline {
  on: string | null
  passed: boolean
  sentence: string
}

/** One line of the plan beside what has been filed for it; `filing` null: nobody was asked to file yet. */
export interface FilingPlace {
  contest: string
  kindName: string
  number: number
  name: string
  host: string
  filing: {
    id: string
    state: FilingState
    stateLabel: string
    version: number
    filerName: string
    phoneMasked: string | null
    submittedAt: string | null
    late: boolean
  } | null
}

/** N1: every contest of the plan and how far its filing is. */
export interface FilingsView {
  edition: string
  deadline: FilingDeadline
  clauses: ClauseQuote[]
  counts: Record<FilingState | 'none', number>
  places: FilingPlace[]
  may: { decide: boolean; allowLate: boolean }
}

/** A filing form as its filer and the secretariat see it. */
export interface FilingView {
  id: string
  edition: string
  editionName: string
  formTitle: string
  contest: { name: string; kind: string; kindName: string }
  state: FilingState
  stateLabel: string
  version: number
  values: FilingValues
  /** What keeps it from being handed in, line by line. */
  problems: { field: keyof FilingValues; message: string }[]
  lines: { id: FilingLine; label: string; hint: string }[]
  kinds: { value: string; label: string }[]
  maxCharacters: number
  scan: { name: string } | null
  deadline: FilingDeadline
  late: { reason: string } | null
  returned: { lines: FilingLine[]; reason: string } | null
  submittedAt: string | null
  filerName: string
  mine: boolean
  may: { edit: boolean; decide: boolean; allowLate: boolean }
}

/** A line of what somebody has to file. */
export interface OwnFiling {
  id: string
  edition: string
  contestName: string
  state: FilingState
  stateLabel: string
}
