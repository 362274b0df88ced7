import type { Edition } from './edition'
import { type RankEntry, rankSession, type SessionResults } from './ranking'
import type { Rubric } from './rubric'
import type { StageWeights } from './stage-weights'
import type { TieDecision } from './tie-break'
import { strikeOut, type Veto } from './veto'

/**
 * What an edition says about a session's ranking beside its rubric, fixed at the opening: the parts of the stages where
 * results are weighed, and who may veto. Absent is not said.
 */
export interface SessionTerms {
  weights?: StageWeights
  veto?: { role: string }
}

/** The terms of a session of `round`: stages are weighed where this is the last of those named; {} where none apply. */
export function sessionTerms(
  { scoring, stages }: Pick<Edition, 'scoring' | 'stages'>,
  round: string,
): SessionTerms {
  const { result, veto } = scoring
  const weights = result !== 'not-stated' && result.by === 'weighted' ? result.weights : []
  const named = stages.filter(({ id }) => weights.some(({ stage }) => stage === id))
  return {
    ...(named.at(-1)?.id === round
      ? { weights: weights.map(({ stage, num, den }) => ({ stage, num, den })) }
      : {}),
    ...(veto ? { veto: { role: veto.role } } : {}),
  }
}

/** The stages before `round` whose scores a session needs: those weighed, and those a tie may go back to. */
export function stagesNeeded(terms: SessionTerms, ties: Rubric['ties'], round: string): string[] {
  const weighed = (terms.weights ?? []).map(({ stage }) => stage)
  const asked = ties.flatMap(step => (typeof step === 'object' && 'stage' in step ? [step.stage] : []))
  return [...new Set([...weighed, ...asked])].filter(stage => stage !== round)
}

/** Everything a session's results follow from. */
export interface SessionFacts {
  rubric: Rubric
  round: string
  terms: SessionTerms
  entries: readonly RankEntry[]
  decisions: readonly TieDecision[]
  vetoes: readonly Omit<Veto, 'reason'>[]
}

/** The results of a session under its terms: ranked, weighed over stages where they are, without who was struck out. */
export function sessionResults({
  rubric,
  round,
  terms,
  entries,
  decisions,
  vetoes,
}: SessionFacts): SessionResults {
  const weighing = terms.weights ? { weights: terms.weights, stage: round } : undefined
  const ranked = rankSession(rubric, entries, decisions, weighing)
  if (vetoes.length === 0) return ranked
  return { ...ranked, groups: ranked.groups.map(group => strikeOut(group, vetoes)) }
}
