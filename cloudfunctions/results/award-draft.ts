import type { AwardProblem, GroupAwardPreview } from '../../src/contract/views/results'
import { type AwardOutcome, assignAwards } from '../../src/core/awards'
import type { Edition } from '../../src/core/edition'
import type { Prize } from '../../src/core/edition-terms'
import { beforeVetoes } from '../../src/core/veto'
import { groupName } from '../shared/edition-of'
import { finalOfGroup } from '../shared/final-of-group'
import type { DecidedLevel, Vacancies } from '../shared/records/awards'
import type { AwardFacts } from './award-facts'
import { awardedProjects } from './awarded-projects'
import { levelsOf } from './decided-levels'

export interface GroupDraft {
  preview: GroupAwardPreview
  problems: AwardProblem[]
  /** Version of the table it rests on, 0 where none is decided. */
  tableVersion: number
  /** Ranked projects that left or were disqualified. */
  gone: string[]
  /** What the committee decided about their places; null where it gives no prizes here. */
  vacancyRule: Vacancies | null
}

/** The awards of one group as its frozen final and its decided table give them; problems keep it a draft. */
export function draftGroup(edition: Edition, group: string, facts: AwardFacts): GroupDraft {
  const table = facts.tables.find(each => each.group === group)
  const levels = levelsOf(edition, group, table)
  const empty: GroupAwardPreview = {
    group,
    groupName: groupName(edition, group),
    session: null,
    rows: [],
    vacancies: [],
  }
  const tableVersion = table?.version ?? 0
  const { final, problem } = finalOfGroup(edition, facts.frozen, group)
  const giving = levels.some(level => level.count !== 0)
  const nothing = { preview: empty, tableVersion, gone: [], vacancyRule: null }
  if (!final && problem.code === 'NOT_FROZEN' && !giving) return { ...nothing, problems: [] }
  if (!final) {
    const open = levels.some(level => level.count === null)
    const undecided = open
      ? [tableProblem(group, `${empty.groupName}的奖项名额还没有定，请先由组委会确定`)]
      : []
    return { ...nothing, problems: [...undecided, { group, applications: [], ...problem }] }
  }
  // A vetoed project's place is treated like that of one that left: what becomes of it is the table's to say.
  const rows = beforeVetoes(final.ranking)
  const ranked = new Set(final.ranking.rows.map(row => row.project))
  const gone = rows
    .map(row => row.project)
    .filter(id => !ranked.has(id) || facts.entrants.get(id)?.state !== 'accepted')
  const moveUp = table?.vacancies === 'next-in-rank'
  // A level without places has no edge a tie could stand on.
  const given = levels.filter(level => level.count !== 0).map(toPrize)
  const outcome = assignAwards(rows, given, { projects: gone, moveUp })
  const preview = {
    ...empty,
    session: { id: final.session, name: final.name, resultHash: final.resultHash },
    rows: awardedProjects(final, outcome, facts, levels),
    vacancies: outcome.vacant.map(({ prize, places }) => ({
      level: prize,
      count: places,
      message: `${prize}空缺${places}名`,
    })),
  }
  const vacancyRule = table?.vacancies ?? null
  return { preview, problems: outcome.problems.map(toProblem(group)), tableVersion, gone, vacancyRule }
}

const tableProblem = (group: string, message: string): AwardProblem => ({
  group,
  code: 'TABLE_UNDECIDED',
  message,
  applications: [],
})

const toProblem =
  (group: string) =>
  (problem: AwardOutcome['problems'][number]): AwardProblem =>
    problem.code === 'TIE_AT_EDGE'
      ? { group, code: 'TIE_AT_EDGE', message: problem.message, applications: [...problem.projects] }
      : tableProblem(group, problem.message)

function toPrize({ name, count, money }: DecidedLevel): Prize {
  return { name, count: count ?? 'not-stated', money: money ?? 'not-stated' }
}
