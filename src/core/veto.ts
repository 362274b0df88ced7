import type { Awards, ScoringTerms } from './edition-terms'
import type { GroupRanking, RankedRow } from './ranking'

/** A project struck out in writing by somebody acting in a role. */
export interface Veto {
  project: string
  role: string
  reason: string
  /** Where the writing is on file. */
  ref: string
}

export interface VetoProblem {
  code:
    | 'NO_VETO_RULE'
    | 'WRONG_ROLE'
    | 'NOT_IN_WRITING'
    | 'NOT_IN_RANKING'
    | 'VETOED_TWICE'
    | 'VACANCY_NOT_STATED'
  project: string
  message: string
}

export interface VetoOutcome {
  ranking: GroupRanking
  /** For assignAwards over the ranking as it was locked: whose places fall vacant, and what becomes of them. */
  disqualified: { projects: readonly string[]; moveUp: boolean | 'not-stated' }
  problems: readonly VetoProblem[]
}

/**
 * Strikes projects out of a group's ranking as the notice allows. Their places close up only where the vacancy rule
 * says so; where nothing is stated the ranks stay as they are and people are asked. A faulty veto strikes nobody out.
 */
export function applyVetoes(
  rule: ScoringTerms['veto'],
  vacancy: Awards['vacancy'],
  ranking: GroupRanking,
  vetoes: readonly Veto[],
): VetoOutcome {
  const faults = vetoes.flatMap((veto, i) => vetoProblems(rule, ranking, vetoes.slice(0, i), veto))
  const good = vetoes.filter(veto => vetoProblems(rule, ranking, [], veto).length === 0)
  const struck = new Set(good.map(({ project }) => project))
  const out = ranking.rows.filter(({ project }) => struck.has(project))
  const moveUp = vacancy === 'not-stated' ? 'not-stated' : vacancy.rule === 'move-up'
  const asked = moveUp === 'not-stated' ? out.map(({ project }) => vacancyProblem(project)) : []
  const better = (rank: number) => (moveUp === true ? out.filter(row => row.rank < rank).length : 0)
  const left = strikeOut(ranking, good)
  return {
    ranking: { ...left, rows: left.rows.map(row => ({ ...row, rank: row.rank - better(row.rank) })) },
    disqualified: { projects: out.map(({ project }) => project), moveUp },
    problems: [...faults, ...asked],
  }
}

/**
 * A ranking without the struck-out projects: each stays visible with the row it had, and the others keep their ranks,
 * for what becomes of the place is the awards' to decide.
 */
export function strikeOut(ranking: GroupRanking, vetoes: readonly Omit<Veto, 'reason'>[]): GroupRanking {
  const struck = new Map(vetoes.map(({ project, role, ref }) => [project, { role, ref }] as const))
  const left = ranking.rows.filter(({ project }) => !struck.has(project))
  const rows = left.map(row => ({ ...row, tied: left.filter(({ rank }) => rank === row.rank).length > 1 }))
  const vetoed = ranking.rows.flatMap(before => {
    const veto = struck.get(before.project)
    return veto ? [{ project: before.project, reason: 'vetoed' as const, before, veto }] : []
  })
  return { ...ranking, rows, unranked: [...ranking.unranked, ...vetoed] }
}

/** A ranking as it was before its vetoes, for whatever has to know whose places they are. */
export function beforeVetoes({ rows, unranked }: GroupRanking): RankedRow[] {
  const struck = unranked.flatMap(each => (each.reason === 'vetoed' ? [each.before] : []))
  if (struck.length === 0) return [...rows]
  const all = [...rows, ...struck].sort((a, b) => a.rank - b.rank || (a.project < b.project ? -1 : 1))
  return all.map(row => ({ ...row, tied: all.filter(({ rank }) => rank === row.rank).length > 1 }))
}

/** What is wrong with one veto, given those `before` it; [] when it strikes out. */
export function vetoProblems(
  rule: { role: string } | null,
  { rows }: GroupRanking,
  before: readonly Veto[],
  { project, role, reason, ref }: Veto,
): VetoProblem[] {
  if (!rule) return [{ code: 'NO_VETO_RULE', project, message: '本届通知未规定一票否决，不能据此取消名次。' }]
  if (role !== rule.role) {
    return [{ code: 'WRONG_ROLE', project, message: `只有${rule.role}可以一票否决，请核对登记的身份。` }]
  }
  if (reason.trim() === '' || ref.trim() === '') {
    return [{ code: 'NOT_IN_WRITING', project, message: '一票否决要有书面理由，请补上理由和文件编号。' }]
  }
  if (!rows.some(row => row.project === project)) {
    return [{ code: 'NOT_IN_RANKING', project, message: '被否决的项目没有名次，请核对。' }]
  }
  const twice = before.some(veto => veto.project === project)
  return twice ? [{ code: 'VETOED_TWICE', project, message: '同一项目登记了两次否决，请删去一条。' }] : []
}

function vacancyProblem(project: string): VetoProblem {
  const message = '本届通知未规定空出的名次是否递补，请组委会决定并登记。'
  return { code: 'VACANCY_NOT_STATED', project, message }
}
