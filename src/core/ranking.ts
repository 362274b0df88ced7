import type { Rubric } from './rubric'
import {
  type ProjectFigures,
  type ProjectResult,
  projectFigures,
  type SeatCard,
  scoreProject,
} from './scoring'
import { breakTie, type TieDecision, type TieOutcome, tiersBy } from './tie-break'

/** A project of a session: its counted cards, or null when it never presented. */
export interface RankEntry {
  project: string
  group: string
  cards: readonly SeatCard[] | null
}

/** One row: equal projects share a rank and the next rank is skipped (1, 2, 2, 4). See ProjectResult for the units. */
export interface RankedRow {
  project: string
  rank: number
  tied: boolean
  score: number
  decimals: number
  sum: number
  count: number
}

/** How one class of equal projects was treated; `rank` is the best rank it stands for. */
export interface TieTrace extends Omit<TieOutcome, 'tiers'> {
  rank: number
  projects: readonly string[]
}

export interface GroupRanking {
  group: string
  rows: readonly RankedRow[]
  ties: readonly TieTrace[]
  /** Without a rank, by project id. */
  unranked: readonly { project: string; reason: 'not-presented' | 'too-few-cards' }[]
}

/**
 * What `session.lock.data.results` holds (and `result.recompute` before and after): groups in order of first
 * appearance, rows by rank then project id, and the human decisions used. Its hash is sha256 of its canonical JSON.
 */
export interface SessionResults {
  v: 1
  groups: readonly GroupRanking[]
  decisions: readonly TieDecision[]
}

type Scored = Extract<ProjectResult, { outcome: 'scored' }>

/** Ranks every group of a session under one rubric. */
export function rankSession(
  rubric: Rubric,
  entries: readonly RankEntry[],
  decisions: readonly TieDecision[],
): SessionResults {
  const groups = [...new Set(entries.map(entry => entry.group))]
  const ranked = groups.map(group =>
    rankGroup(
      rubric,
      entries.filter(entry => entry.group === group),
      decisions,
    ),
  )
  return { v: 1, groups: ranked, decisions }
}

/** Ranks the projects of one group; every tie step is recorded, unresolved ties stay ties. */
export function rankGroup(
  rubric: Rubric,
  entries: readonly RankEntry[],
  decisions: readonly TieDecision[],
): GroupRanking {
  const { results, figures, unranked } = scoreAll(rubric, entries)
  const projects = [...results.keys()].sort()
  const means = projects.map(project => figures.get(project)!.mean)
  const rows: RankedRow[] = []
  const ties: TieTrace[] = []
  for (const equal of tiersBy(projects, means)) {
    const rank = rows.length + 1
    const outcome = equal.length === 1 ? null : breakTie(equal, { chain: rubric.ties, figures, decisions })
    if (outcome) ties.push({ rank, projects: equal, steps: outcome.steps, open: outcome.open })
    for (const tier of outcome?.tiers ?? [equal]) rows.push(...rowsOf(tier, rows.length + 1, results))
  }
  return { group: entries[0]?.group ?? '', rows, ties, unranked }
}

function scoreAll(rubric: Rubric, entries: readonly RankEntry[]) {
  const results = new Map<string, Scored>()
  const figures = new Map<string, ProjectFigures>()
  const unranked: GroupRanking['unranked'][number][] = []
  for (const { project, cards } of [...entries].sort((a, b) => (a.project < b.project ? -1 : 1))) {
    const result = cards && scoreProject(rubric, cards)
    if (!result) unranked.push({ project, reason: 'not-presented' })
    else if (result.outcome === 'too-few-cards') unranked.push({ project, reason: 'too-few-cards' })
    else {
      results.set(project, result)
      figures.set(project, projectFigures(rubric, cards))
    }
  }
  return { results, figures, unranked }
}

function rowsOf(tier: readonly string[], rank: number, results: ReadonlyMap<string, Scored>): RankedRow[] {
  return tier.map(project => {
    const { score, decimals, sum, count } = results.get(project)!
    return { project, rank, tied: tier.length > 1, score, decimals, sum, count }
  })
}

/** Ties that still wait for people, over all groups; [] means the results may be locked. */
export function openTies(results: SessionResults): TieOutcome['open'] {
  return results.groups.flatMap(group => group.ties.flatMap(tie => tie.open))
}
