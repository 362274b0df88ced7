import type { Question, SelfCheckAnswers } from '../../core/self-check-questions'
import type { ClauseQuote, FindingView } from './applications-findings'

/** The questions of 我能报哪个组; `quotes` are the clauses each is asked for. */
export interface SelfCheckQuestionsView {
  edition: string
  editionName: string
  questions: (Question & { quotes: ClauseQuote[] })[]
}

/** One group: 可以报 / 可以报，需确认 / 待补充 / 不能报. */
export interface GroupVerdict {
  group: string
  groupName: string
  subtypeName: string | null
  verdict: 'may' | 'confirm' | 'may-not'
  label: string
  /** What the answers decide, what stops first. */
  findings: FindingView[]
  /** What is looked at only when registering. */
  later: { title: string; clause: ClauseQuote }[]
  /** Suggested papers; the notice does not prescribe a list. */
  materials: readonly string[]
}

export interface SelfCheckView {
  edition: string
  editionName: string
  /** 按您填的情况，可以报创业组。 */
  headline: string
  groups: GroupVerdict[]
  advice: { sentence: string; clause: ClauseQuote | null }[]
  /** 最终以…审核为准. */
  disclaimer: string
  /** To be handed to applications.start. */
  answers: SelfCheckAnswers
}
