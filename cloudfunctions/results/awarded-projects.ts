import type { AwardedProject } from '../../src/contract/views/results'
import type { AwardOutcome } from '../../src/core/awards'
import { scoreText } from '../../src/core/score-text'
import type { DecidedLevel } from '../shared/records/awards'
import type { Entrant, FrozenRanking } from '../shared/records/awards-rankings'
import type { AwardFacts } from './award-facts'
import { moneyText, undecided } from './award-words'

/** Why a project of the final has no result. */
export const unrankedText = {
  'not-presented': '没有上场，无成绩',
  'too-few-cards': '有效评分不足，无成绩',
  'stage-score-missing': '缺早先一轮的成绩，未排名次',
  vetoed: '一票否决，不计名次',
} as const

/** Every project of a final in the order of its ranking, with the prize and the money it gets. */
export function awardedProjects(
  { ranking }: FrozenRanking,
  outcome: AwardOutcome,
  facts: AwardFacts,
  levels: readonly DecidedLevel[],
): AwardedProject[] {
  const prizes = new Map(outcome.lines.map(line => [line.project, line.prize]))
  const named = (project: string) => {
    const { projectName = '', subjectName = '' } = facts.entrants.get(project) ?? {}
    return { application: project, projectName, subjectName }
  }
  return [
    ...ranking.rows.map(row => {
      const level = levels.find(each => each.name === prizes.get(row.project))
      const paid = level !== undefined && facts.duplicates.has(row.project)
      const left = leftText(facts.entrants.get(row.project))
      return {
        ...named(row.project),
        rank: row.rank,
        score: scoreText(row),
        ...prize(level, paid),
        note: left ?? (paid ? '重复奖励，不再发放奖金' : null),
      }
    }),
    ...ranking.unranked.map(({ project, reason }) => ({
      ...named(project),
      rank: null,
      score: null,
      ...prize(undefined, false),
      note: leftText(facts.entrants.get(project)) ?? unrankedText[reason],
    })),
  ]
}

function prize(level: DecidedLevel | undefined, paid: boolean) {
  if (!level) return { level: null, money: null, moneyText: '' }
  const money = paid ? 0 : level.money
  return { level: level.name, money, moneyText: money === null ? undecided : moneyText(money) }
}

function leftText(who: Entrant | undefined): string | null {
  if (who?.state === 'disqualified') return '已取消资格'
  return who?.state === 'withdrawn' ? '已退赛' : null
}
