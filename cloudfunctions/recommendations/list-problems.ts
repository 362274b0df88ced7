import type { RecommendationProblem } from '../../src/contract/views/recommendations'
import type { Edition } from '../../src/core/edition'
import type { Problem } from '../../src/core/problem'
import { type RecommendationLine, recommendationProblems, shareLimit } from '../../src/core/recommendation'
import { quoteClause } from '../shared/quote-clause'
import type { ChosenItem, Contender, ListFacts } from './list-facts'
import { upwardColumnsOf, upwardTermsOf } from './upward-terms'

/** 13个里创业组最多2个: the notice's share said for a number of projects (T-09). */
export function shareSentence(edition: Edition, total: number): string {
  const { share } = upwardTermsOf(edition)
  return share ? `${total}个里${share.name}最多${shareLimit(total, share)}个` : '本届通知未规定各组所占比例'
}

/** Everything that stands in the way of submitting these items, placed at its line and column. */
export function listProblems(facts: ListFacts, items: readonly ChosenItem[]): RecommendationProblem[] {
  const { edition, contenders, quota } = facts
  const lines = items.flatMap(({ application, reason }) => {
    const contender = contenders.get(application)
    return contender ? [{ ...contender.line, reason }] : []
  })
  const found = recommendationProblems({
    lines,
    candidates: standing(contenders),
    quota: quota?.seats ?? null,
    share: upwardTermsOf(edition).share,
    columns: askedColumns(edition),
  })
  const spoken = found.map(problem => place(edition, problem, lines, contenders))
  return [...spoken, ...items.flatMap(item => strayProblem(facts, item))]
}

/** What stands in the way of recommending one project, whatever else is on the list. */
export function contenderProblems(edition: Edition, contender: Contender): RecommendationProblem[] {
  const lines = [{ ...contender.line, reason: '' }]
  const alone = {
    lines,
    candidates: [],
    quota: 1,
    share: upwardTermsOf(edition).share,
    columns: askedColumns(edition),
  }
  const found = recommendationProblems(alone).filter(({ path }) => path.startsWith('lines.0'))
  const contenders = new Map([[contender.row.id, contender]])
  return [
    ...found.map(problem => place(edition, problem, lines, contenders)),
    ...correctionProblem(edition, contender),
    ...ruledOutProblem(edition, contender),
  ]
}

/** Chosen projects that stand before a better-ranked one of their group that is not chosen: each needs a reason. */
export function outOfRank(facts: ListFacts, items: readonly ChosenItem[]): Set<string> {
  const silent = items.map(({ application }) => ({ application, reason: '' }))
  const asked = listProblems(facts, silent).filter(({ code }) => code === 'REASON_MISSING')
  return new Set(asked.flatMap(({ application }) => application ?? []))
}

/** Projects that could be recommended: ranked, and still in the contest. */
function standing(contenders: ReadonlyMap<string, Contender>) {
  return [...contenders.values()].flatMap(({ ruledOut, line: { project, group, finalRank: rank, state } }) =>
    rank !== null && state === 'accepted' && !ruledOut ? [{ project, group, rank }] : [],
  )
}

function place(
  edition: Edition,
  problem: Problem,
  lines: readonly RecommendationLine[],
  contenders: ReadonlyMap<string, Contender>,
): RecommendationProblem {
  const [, line, , cell] = problem.path.split('.')
  const application = line === undefined ? null : (lines[Number(line)]?.project ?? null)
  return {
    code: problem.code,
    application,
    projectName: application ? (contenders.get(application)?.row.projectName ?? null) : null,
    column: cell === undefined ? null : (headings(edition)[Number(cell)] ?? null),
    message: problem.message,
    clause: quoteClause(clauseOf(edition, problem.code), edition),
  }
}

/** The clause a problem rests on; that of the recommendation itself where no other says it. */
function clauseOf(edition: Edition, code: string): string {
  const { share, form, clause } = upwardTermsOf(edition)
  if (code === 'OVER_SHARE') return share?.clause ?? clause
  if (code === 'CELL_EMPTY') return form?.clause ?? clause
  if (code === 'NO_OFFICIAL_NUMBER') return edition.registration.siteClause
  return clause
}

const headings = (edition: Edition) => upwardColumnsOf(edition).map(({ heading }) => heading)

/** Numbers are counted on export, and a blank is for the pen: neither can be missing. */
const askedColumns = (edition: Edition) =>
  upwardColumnsOf(edition).map(({ heading, value }) => ({
    heading,
    required: value !== 'line-number' && value !== 'blank',
  }))

function strayProblem(
  { edition, contenders }: ListFacts,
  { application }: ChosenItem,
): RecommendationProblem[] {
  const contender = contenders.get(application)
  if (contender) return [...correctionProblem(edition, contender), ...ruledOutProblem(edition, contender)]
  const message = '项目没有决赛名次，不能推荐，请移出名单'
  const nowhere = { application, projectName: null, column: null }
  return [
    {
      code: 'NOT_IN_FINAL',
      ...nowhere,
      message,
      clause: quoteClause(upwardTermsOf(edition).clause, edition),
    },
  ]
}

function correctionProblem(edition: Edition, { row, correctionOpen }: Contender): RecommendationProblem[] {
  if (!correctionOpen) return []
  return [
    {
      code: 'CORRECTION_NOT_SYNCED',
      application: row.id,
      projectName: row.projectName,
      column: null,
      message: '组别更正还没有同步到大赛官网，请先同步',
      clause: quoteClause(edition.registration.siteClause, edition),
    },
  ]
}

function ruledOutProblem(edition: Edition, { row, ruledOut }: Contender): RecommendationProblem[] {
  if (!ruledOut) return []
  return [
    {
      ...{ code: 'RULED_OUT', application: row.id, projectName: row.projectName, column: null },
      message: '查重裁定不列入名单，请移出',
      clause: quoteClause(upwardTermsOf(edition).clause, edition),
    },
  ]
}
