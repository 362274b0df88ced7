import type { Awards, ScoringTerms } from './edition-terms'
import type { GroupRanking } from './ranking'

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

/** A ranking after vetoes: whoever is struck out stays visible among the unranked. */
export interface VetoedRanking extends Omit<GroupRanking, 'unranked'> {
  unranked: readonly (
    | GroupRanking['unranked'][number]
    | { project: string; reason: 'vetoed'; rankBefore: number; veto: Veto }
  )[]
}

export interface VetoOutcome {
  ranking: VetoedRanking
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
  const faults = vetoes.flatMap((veto, i) => fault(rule, ranking, vetoes.slice(0, i), veto))
  const good = vetoes.filter(veto => fault(rule, ranking, [], veto).length === 0)
  const struck = new Map(good.map(veto => [veto.project, veto] as const))
  const out = ranking.rows.filter(({ project }) => struck.has(project))
  const moveUp = vacancy === 'not-stated' ? 'not-stated' : vacancy.rule === 'move-up'
  const asked = moveUp === 'not-stated' ? out.map(({ project }) => vacancyProblem(project)) : []
  const better = (rank: number) => (moveUp === true ? out.filter(row => row.rank < rank).length : 0)
  const rows = ranking.rows
    .filter(({ project }) => !struck.has(project))
    .map(row => {
      const mates = ranking.rows.filter(other => other.rank === row.rank && !struck.has(other.project))
      return { ...row, rank: row.rank - better(row.rank), tied: mates.length > 1 }
    })
  const vetoed = out.map(({ project, rank }) => ({
    project,
    reason: 'vetoed' as const,
    rankBefore: rank,
    veto: struck.get(project)!,
  }))
  return {
    ranking: { ...ranking, rows, unranked: [...ranking.unranked, ...vetoed] },
    disqualified: { projects: out.map(({ project }) => project), moveUp },
    problems: [...faults, ...asked],
  }
}

function fault(
  rule: ScoringTerms['veto'],
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
