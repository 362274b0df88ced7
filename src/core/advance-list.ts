import type { AdvanceOutcome, AdvanceStatus } from './advance-situation'

/** What people decided about one list, each with where it is on file or why. */
export interface AdvanceDecisions {
  places: { places: number; ref: string } | null
  unfilled: { rule: 'leave-empty' | 'share-again'; ref: string } | null
  /** How one list comes of several rooms; no notice says so. Absent in decisions made before rooms were known. */
  rooms?: { how: 'each-room'; places: number; ref: string } | { how: 'over-all'; ref: string } | null
  /** How many stand by, where the notice does not say. */
  reserves?: { count: number; ref: string } | null
  /** Equal projects put in order by the committee, best first. */
  ties: readonly { tiers: readonly (readonly string[])[]; ref: string }[]
  direct: readonly { project: string; name: string; ref: string }[]
  withdrawn: readonly { project: string; ref: string }[]
  added: readonly { project: string; reason: string }[]
  removed: readonly { project: string; reason: string }[]
}

export const noDecisions: AdvanceDecisions = {
  places: null,
  unfilled: null,
  ties: [],
  direct: [],
  withdrawn: [],
  added: [],
  removed: [],
}

/** One project of the list as it stands after people had their say. */
export interface ListedLine {
  project: string
  rank: number | null
  status: AdvanceStatus | 'added' | 'removed'
  why: string
}

/** The rule's outcome with what people added and took out by hand; every line says how it came about. */
export function advanceLines(outcome: AdvanceOutcome, { added, removed }: AdvanceDecisions): ListedLine[] {
  const byHand = new Map(added.map(({ project, reason }) => [project, reason]))
  const out = new Map(removed.map(({ project, reason }) => [project, reason]))
  const known = new Set(outcome.lines.map(({ project }) => project))
  const changed = outcome.lines.map((line): ListedLine => {
    if (line.status === 'goes-on' && out.has(line.project))
      return { ...line, status: 'removed', why: `人工移出：${out.get(line.project)}` }
    if (line.status !== 'goes-on' && byHand.has(line.project))
      return { ...line, status: 'added', why: `人工增加：${byHand.get(line.project)}` }
    return line
  })
  const outside = added
    .filter(({ project }) => !known.has(project))
    .map(({ project, reason }): ListedLine => {
      return { project, rank: null, status: 'added', why: `人工增加：${reason}` }
    })
  return [...changed, ...outside]
}

/** Those who go on by a list, best first, those added by hand at its end. */
export function goingOn(lines: readonly ListedLine[]): ListedLine[] {
  const going = lines.filter(({ status }) => status === 'goes-on')
  return [...going, ...lines.filter(({ status }) => status === 'added')]
}

/**
 * What the rule still asks before the list is final. A withdrawal where the notice knows no reserves asks nothing more:
 * the place stays empty unless people add somebody with a reason. A tie is settled once by hand, too.
 */
export function openProblems(
  { problems }: AdvanceOutcome,
  lines: readonly ListedLine[],
): AdvanceOutcome['problems'] {
  const undecided = new Set(
    lines.filter(({ status }) => status === 'undecided').map(({ project }) => project),
  )
  return problems.filter(({ code, projects }) => {
    if (code === 'RESERVES_NOT_STATED') return false
    return code !== 'TIE_AT_EDGE' || projects.some(project => undecided.has(project))
  })
}

/** A project as the register has it, for the check before a list is locked. */
export interface ListedEntrant {
  state: string
  officialNumber: string | null
}

/** Why a project may not stand on the list; null when it may. `numbered`: the edition demands an official number. */
export function entrantProblem(who: ListedEntrant | undefined, numbered: boolean): string | null {
  if (!who) return '没有这份报名，请移出'
  if (who.state === 'withdrawn') return '已退赛，请登记退出'
  if (who.state === 'disqualified') return '已取消资格，请移出并写明理由'
  if (who.state !== 'accepted') return '资格审核没有通过，请先审核'
  return numbered && !who.officialNumber ? '没有官网报名号，请先补录' : null
}
