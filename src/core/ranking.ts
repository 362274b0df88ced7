import { normaliseCards } from './normalise'
import type { Rubric } from './rubric'
import {
  type ProjectFigures,
  type ProjectResult,
  projectFigures,
  type SeatCard,
  scoreFraction,
  scoreProject,
} from './scoring'
import { comparedSum, type StageScores, type StageWeights, sumScore, weighStages } from './stage-weights'
import { breakTie, type TieDecision, type TieOutcome, tiersBy } from './tie-break'

/** What a project scored in an earlier stage, in units of 10^-decimals points. */
export interface EarlierScore {
  stage: string
  score: number
  decimals: number
}

/** A project of a session: its counted cards, or null when it never presented. */
export interface RankEntry {
  project: string
  group: string
  cards: readonly SeatCard[] | null
  earlier?: readonly EarlierScore[]
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
  den?: number
  /** Where the result is weighed over several stages: the published score of each. */
  parts?: readonly EarlierScore[]
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
  /** Without a rank, by project id; struck-out ones follow, with the row they had. */
  unranked: readonly Unranked[]
}

/** Why a project has no rank. A missing score of an earlier stage is never counted as nothing. */
export type Unranked =
  | { project: string; reason: 'not-presented' | 'too-few-cards' | 'stage-score-missing' }
  | { project: string; reason: 'vetoed'; before: RankedRow; veto: { role: string; ref: string } }

/** Results weighed over stages: the parts, and which of them this session is. */
export interface StageWeighing {
  weights: StageWeights
  stage: string
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

/** What a row shows of a scored project. */
export type RowScore = Omit<RankedRow, 'project' | 'rank' | 'tied'>

/** The projects to rank, with what is shown and what is compared of each. */
export interface Ranked {
  shown: ReadonlyMap<string, RowScore>
  figures: ReadonlyMap<string, ProjectFigures>
}

/**
 * Ranks every group of a session under one rubric, its cards normalised over all of it where the rubric says so; with
 * `weighing` by the weighed scores of several stages.
 */
export function rankSession(
  rubric: Rubric,
  entries: readonly RankEntry[],
  decisions: readonly TieDecision[],
  weighing?: StageWeighing,
): SessionResults {
  const groups = [...new Set(entries.map(entry => entry.group))]
  const cards = normaliseCards(
    rubric,
    entries.map(entry => entry.cards),
  )
  const counted = entries.map((entry, i) => ({ ...entry, cards: cards[i] ?? null }))
  const ranked = groups.map(group =>
    rankGroup(
      rubric,
      counted.filter(entry => entry.group === group),
      decisions,
      weighing,
    ),
  )
  return { v: 1, groups: ranked, decisions }
}

/** Ranks the projects of one group; every tie step is recorded, unresolved ties stay ties. */
export function rankGroup(
  rubric: Rubric,
  entries: readonly RankEntry[],
  decisions: readonly TieDecision[],
  weighing?: StageWeighing,
): GroupRanking {
  const { unranked, ...ranked } = scoreAll(rubric, entries, weighing)
  return { group: entries[0]?.group ?? '', ...rankByFigures(rubric.ties, ranked, decisions), unranked }
}

/** Ranks by the mean of the figures, equal projects through the tie chain; open ties stay ties. */
export function rankByFigures(
  chain: Rubric['ties'],
  { shown, figures }: Ranked,
  decisions: readonly TieDecision[],
): Pick<GroupRanking, 'rows' | 'ties'> {
  const projects = [...shown.keys()].sort()
  const means = projects.map(project => figures.get(project)!.mean)
  const rows: RankedRow[] = []
  const ties: TieTrace[] = []
  for (const equal of tiersBy(projects, means)) {
    const rank = rows.length + 1
    const outcome = equal.length === 1 ? null : breakTie(equal, { chain, figures, decisions })
    if (outcome) ties.push({ rank, projects: equal, steps: outcome.steps, open: outcome.open })
    for (const tier of outcome?.tiers ?? [equal]) rows.push(...rowsOf(tier, rows.length + 1, shown))
  }
  return { rows, ties }
}

function scoreAll(rubric: Rubric, entries: readonly RankEntry[], weighing?: StageWeighing) {
  const shown = new Map<string, RowScore>()
  const figures = new Map<string, ProjectFigures>()
  const unranked: Unranked[] = []
  for (const entry of [...entries].sort((a, b) => (a.project < b.project ? -1 : 1))) {
    const scored = scoreEntry(rubric, entry, weighing)
    if ('reason' in scored) unranked.push({ project: entry.project, reason: scored.reason })
    else {
      shown.set(entry.project, scored.shown)
      figures.set(entry.project, scored.figures)
    }
  }
  return { shown, figures, unranked }
}

type Scored = { shown: RowScore; figures: ProjectFigures } | { reason: Exclude<Unranked['reason'], 'vetoed'> }

/** What one project is ranked by, or why it has no rank. */
function scoreEntry(rubric: Rubric, { cards, earlier }: RankEntry, weighing?: StageWeighing): Scored {
  const result = cards && scoreProject(rubric, cards)
  if (!result) return { reason: 'not-presented' }
  if (result.outcome === 'too-few-cards') return { reason: 'too-few-cards' }
  const own = { shown: rowScore(result), figures: { ...projectFigures(rubric, cards), ...stagesOf(earlier) } }
  if (!weighing) return own
  const sum = weighed(rubric, weighing, own.shown, earlier ?? [])
  return sum
    ? { shown: sum.shown, figures: { ...own.figures, mean: sum.mean } }
    : { reason: 'stage-score-missing' }
}

/** The weighed value of a project and what its row shows; null where a stage has no score of it. */
function weighed(
  rubric: Rubric,
  { weights, stage }: StageWeighing,
  own: RowScore,
  earlier: readonly EarlierScore[],
) {
  const scores: StageScores = Object.fromEntries(
    [...earlier, { ...own, stage }].map(each => [each.stage, { score: each.score, decimals: each.decimals }]),
  )
  if (weights.some(each => !scores[each.stage])) return null
  const exact = weighStages(weights, scores)
  const parts = weights.map(each => ({ stage: each.stage, ...scores[each.stage]! }))
  return { shown: { ...sumScore(rubric, exact), parts }, mean: comparedSum(rubric, exact) }
}

function rowScore({
  score,
  decimals,
  sum,
  count,
  den,
}: Extract<ProjectResult, { outcome: 'scored' }>): RowScore {
  return { score, decimals, sum, count, ...(den === undefined ? {} : { den }) }
}

function stagesOf(earlier: RankEntry['earlier']): Pick<ProjectFigures, 'stages'> {
  if (!earlier) return {}
  return {
    stages: Object.fromEntries(
      earlier.map(({ stage, score, decimals }) => [stage, scoreFraction({ score, decimals })]),
    ),
  }
}

function rowsOf(tier: readonly string[], rank: number, shown: Ranked['shown']): RankedRow[] {
  return tier.map(project => ({ project, rank, tied: tier.length > 1, ...shown.get(project)! }))
}

/** Ties that still wait for people, over all groups; [] means the results may be locked. One that a veto left alone waits for nobody. */
export function openTies(results: SessionResults): TieOutcome['open'] {
  return results.groups.flatMap(({ ties, unranked }) => {
    const struck = unranked.filter(({ reason }) => reason === 'vetoed').map(({ project }) => project)
    const left = (projects: readonly string[]) => projects.filter(project => !struck.includes(project))
    return ties.flatMap(tie => tie.open).filter(({ projects }) => left(projects).length > 1)
  })
}
