import type { ScoringTerms } from './edition-terms'
import { addFractions, type Fraction } from './fraction'
import { type GroupRanking, type Ranked, type RowScore, rankByFigures } from './ranking'
import type { Rubric } from './rubric'
import { type ProjectFigures, scoreFraction } from './scoring'
import { comparedSum, type StageScores, type StageWeights, sumScore, weighStages } from './stage-weights'
import type { TieDecision } from './tie-break'

/** What a project has when the last stage is over: its score in each stage, and the last stage's figures for ties. */
export interface StageEntry {
  project: string
  scores: StageScores
  figures: ProjectFigures
}

export interface StageResultProblem {
  code: 'RESULT_NOT_STATED' | 'WEIGHTS_NOT_WHOLE' | 'SUM_NOT_ROUNDED' | 'STAGE_SCORE_MISSING'
  projects: readonly string[]
  message: string
}

/** The ranking the awards go by; empty where `problems` ask something first. */
export interface StageResult extends Pick<GroupRanking, 'rows' | 'ties'> {
  problems: readonly StageResultProblem[]
}

type Rule = ScoringTerms['result']

/**
 * Ranks one group by its last stage alone or by the published scores of several stages, weighed exactly and rounded
 * once where the rubric names 'sum'. The rubric is the last stage's; its tie chain settles equal results.
 */
export function stageResult(
  rule: Rule,
  rubric: Rubric,
  lastStage: string,
  entries: readonly StageEntry[],
  decisions: readonly TieDecision[],
): StageResult {
  const weights = weightsOf(rule, lastStage)
  const problems = weights ? weighedProblems(rule, rubric, weights, entries) : [notStated]
  if (!weights || problems.length > 0) return { rows: [], ties: [], problems }
  const shown = new Map<string, RowScore>()
  const figures = new Map<string, ProjectFigures>()
  for (const { project, scores, figures: own } of entries) {
    const exact = weighStages(weights, scores)
    const value = isWeighed(rule) ? comparedSum(rubric, exact) : own.mean
    shown.set(project, sumScore(rubric, exact))
    figures.set(project, { ...own, mean: value, stages: { ...own.stages, ...stagesOf(scores) } })
  }
  return { ...rankByFigures(rubric.ties, { shown, figures } satisfies Ranked, decisions), problems: [] }
}

const notStated: StageResultProblem = {
  code: 'RESULT_NOT_STATED',
  projects: [],
  message: '本届通知未规定按哪一轮的成绩评奖，请组委会确定。',
}

function weightsOf(rule: Rule, lastStage: string): StageWeights | null {
  if (rule === 'not-stated') return null
  return isWeighed(rule) ? rule.weights : [{ stage: lastStage, num: 1, den: 1 }]
}

function isWeighed(rule: Rule): rule is Extract<Rule, { by: 'weighted' }> {
  return rule !== 'not-stated' && rule.by === 'weighted'
}

function weighedProblems(
  rule: Rule,
  rubric: Rubric,
  weights: StageWeights,
  entries: readonly StageEntry[],
): StageResultProblem[] {
  const sum = weights.reduce<Fraction>((total, { num, den }) => addFractions(total, [num, den]), [0, 1])
  const missing = entries.filter(({ scores }) => weights.some(({ stage }) => !scores[stage]))
  const found: StageResultProblem[] = []
  if (sum[0] !== sum[1]) {
    found.push({ code: 'WEIGHTS_NOT_WHOLE', projects: [], message: '各轮权重合计不是 100%，请核对。' })
  }
  if (isWeighed(rule) && rubric.compare === 'rounded' && !rubric.roundingPoints.includes('sum')) {
    const message = '按公布分比较名次，评分标准却没有写加权合计处舍入，请补上。'
    found.push({ code: 'SUM_NOT_ROUNDED', projects: [], message })
  }
  if (missing.length > 0) {
    const message = `${missing.length} 个项目缺某一轮的成绩，怎样计算请组委会决定并登记。`
    found.push({ code: 'STAGE_SCORE_MISSING', projects: missing.map(({ project }) => project), message })
  }
  return found
}

function stagesOf(scores: StageScores): Record<string, Fraction> {
  return Object.fromEntries(Object.entries(scores).map(([stage, score]) => [stage, scoreFraction(score)]))
}
