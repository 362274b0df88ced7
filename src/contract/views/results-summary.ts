import type { ClauseQuote } from './applications-findings'

/** 赛事活动总结, or a special report (赛事专报). */
export type SummaryPaper = 'summary' | 'special-report'

/** A paper that was handed up, as somebody recorded it. */
export interface HandedUpView {
  paper: SummaryPaper
  paperName: string
  documentNumber: string
  handedUpOn: string
  fileName: string
  recordedAt: string
  /** '' where the person is no longer known. */
  recordedBy: string
}

/** What the notice asks to be written up after the contest, and what was handed up, newest first. */
export interface SummaryView {
  edition: string
  title: string
  /** The clause that asks for it, null where the notice does not; `sentence` says so then. */
  clause: ClauseQuote | null
  sentence: string
  /** Docking and progress as sentences with the system's figures, where the notice asks for them. */
  figures: string[]
  /** Headings people fill in, in the order of the draft. */
  toWrite: string[]
  /** What can be recorded as handed up. */
  papers: { id: SummaryPaper; name: string }[]
  handedUp: HandedUpView[]
}
