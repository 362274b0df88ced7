import { advanceLine, type Chosen, chooseByDistrict, chooseByRoom, chooseOverall } from './advance-choice'
import { inRankOrder } from './advance-edge'
import { fillWithdrawn } from './advance-reserves'
import type { AdvanceLine, AdvanceOutcome, AdvanceProblem, AdvanceSituation } from './advance-situation'
import type { Advance } from './edition-stages'

/** Who goes on from a stage; anything in `problems` keeps the list a draft. Nothing the notice leaves open is guessed. */
export function advance(terms: Advance, situation: AdvanceSituation): AdvanceOutcome {
  const { rows, unranked } = situation.ranking
  const chosen = chosenBy(terms, situation)
  const direct = (situation.direct ?? []).map(entry => directLine(entry, situation.withdrawn ?? []))
  const ranked = inRankOrder(rows).map(
    row =>
      chosen.lines.get(row.project) ??
      advanceLine(row.project, row.rank, 'stays', `第 ${row.rank} 名，未进入名额。`),
  )
  const without = [...unranked]
    .sort((a, b) => (a.project < b.project ? -1 : 1))
    .map(({ project, reason }) => advanceLine(project, null, 'stays', noRank[reason]))
  const filled = fillWithdrawn(terms, situation, [...ranked])
  return {
    places: chosen.places,
    lines: [...direct, ...filled.lines, ...without],
    reserves: filled.reserves,
    promotions: filled.promotions,
    shares: chosen.shares,
    problems: [...chosen.problems, ...directProblems(situation), ...filled.problems],
  }
}

function chosenBy(terms: Advance, situation: AdvanceSituation): Chosen {
  if (situation.rooms) return chooseByRoom(terms, situation)
  return terms.rule.by === 'district-share'
    ? chooseByDistrict(terms, situation)
    : chooseOverall(terms, situation)
}

function directLine(
  { project, name, ref }: NonNullable<AdvanceSituation['direct']>[number],
  withdrawn: NonNullable<AdvanceSituation['withdrawn']>,
): AdvanceLine {
  const left = withdrawn.find(each => each.project === project)
  if (left)
    return advanceLine(project, null, 'withdrawn', `退出（依据：${left.ref}），直接晋级的位置不递补。`)
  return advanceLine(project, null, 'goes-on', `${name}，直接进入下一轮（依据：${ref}）。`)
}

const noRank = {
  'not-presented': '没有参加本轮，不能晋级。',
  'stage-score-missing': '缺早先一轮的成绩，不能晋级。',
  'too-few-cards': '有效评分表不足，没有名次，不能晋级。',
  vetoed: '被一票否决，没有名次，不能晋级。',
} as const

function directProblems({ direct, ranking }: AdvanceSituation): AdvanceProblem[] {
  const inStage = new Set([...ranking.rows, ...ranking.unranked].map(({ project }) => project))
  const both = (direct ?? []).filter(({ project }) => inStage.has(project))
  if (both.length === 0) return []
  const message = `${both.length} 个直接进入下一轮的项目又参加了本轮，请改正其中一处。`
  return [{ code: 'DIRECT_AND_RANKED', projects: both.map(({ project }) => project), message }]
}
