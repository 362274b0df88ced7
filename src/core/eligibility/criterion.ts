import type { Clause, Inheritance, TimetableKind } from '../edition'
import type { CheckName, CheckParameters } from './check-parameters'
import type { EligibilityFacts, FactId, JudgeContext } from './facts'

/** 通过, 不通过, 待补充 (a fact is missing), 人工核查 (a person must look). */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'manual'

/** Two values laid side by side: what we saw, and what it was held against. */
export interface Comparison {
  label: string
  value: string
  against: string
}

/** What a check answers: never a bare boolean, never a guess. */
export interface Answer {
  outcome: Outcome
  /** One sentence for the applicant. */
  sentence: string
  compared: readonly Comparison[]
  missing: readonly FactId[]
  /** What to do now, null when nothing is left to do. */
  nextStep: string | null
  /** A short mark shown beside the outcome, such as 需确认; null for none. */
  notice: string | null
}

/** A check: a pure function of the edition's parameters, the facts and the context. */
export type Criterion<N extends CheckName> = (
  params: CheckParameters[N],
  facts: EligibilityFacts,
  context: JudgeContext,
) => Answer

/** An answer about one requirement, with the clause it rests on. */
export interface Finding extends Answer {
  requirement: string
  title: string
  hard: boolean
  inheritance: Inheritance
  due: TimetableKind | null
  clause: Clause
}

type Details = Partial<Omit<Answer, 'outcome' | 'sentence'>>

const answer = (outcome: Outcome, sentence: string, details: Details): Answer => ({
  outcome,
  sentence,
  compared: [],
  missing: [],
  nextStep: null,
  notice: null,
  ...details,
})

/** The requirement is met. */
export const pass = (sentence: string, details: Details = {}) => answer('pass', sentence, details)

/** The requirement is not met, by facts that were given. */
export const fail = (sentence: string, details: Details & { nextStep: string }) =>
  answer('fail', sentence, details)

/** Facts are missing: which, and what to do. */
export const unknown = (
  sentence: string,
  missing: readonly FactId[],
  nextStep: string,
  details: Details = {},
) => answer('unknown', sentence, { ...details, missing, nextStep })

/** A person must look; give `notice` where the applicant should notice it too. */
export const manual = (sentence: string, details: Details = {}) => answer('manual', sentence, details)

/** The mark of answers the organiser has to confirm. */
export const TO_CONFIRM = '需确认'
