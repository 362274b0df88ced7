import type { Outcome } from '../../core/eligibility/criterion'

/** A clause as a screen quotes it: `text` verbatim, `source` such as 长工信〔2026〕107号 四(三)1(3). */
export interface ClauseQuote {
  id: string
  source: string
  text: string
  /** 依上级文件: taken from the notice above this edition. */
  inherited: boolean
  /** Page that opens the notice at this clause. */
  link: string
}

/** One requirement and what was found; ordered 不通过, 待补充, 人工核查, 通过. */
export interface FindingView {
  requirement: string
  title: string
  hard: boolean
  outcome: Outcome
  /** 通过、不通过、待补充、人工核查. */
  outcomeLabel: string
  sentence: string
  clause: ClauseQuote
  compared: readonly { label: string; value: string; against: string }[]
  /** What to do now; `field` is where on the form, null when it is not on the form. */
  nextStep: { sentence: string; step: string | null; field: string | null } | null
  /** A short mark such as 需确认. */
  notice: string | null
  /** May be completed after submitting, such as 初赛前; null: needed at submission. */
  due: string | null
}

export interface FindingCounts {
  pass: number
  unknown: number
  manual: number
  fail: number
}
