import type { Advance } from './edition-stages'
import type { RankedRow } from './ranking'
import { decides, type TieDecision } from './tie-break'

export type EdgeRow = Pick<RankedRow, 'project' | 'rank'>

/** The best rows up to a number of places. `open`: equal projects on both sides of the edge that people must part. */
export interface Edge {
  going: readonly EdgeRow[]
  /** Those that go on beyond the number because equals do. */
  byTie: readonly EdgeRow[]
  /** Those a recorded decision let through at the edge. */
  byDecision: readonly EdgeRow[]
  open: readonly EdgeRow[]
  decision: string | null
}

/** Rows best first, equal ranks by project id, so that the order they come in does not matter. */
export function inRankOrder<T extends EdgeRow>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.rank - b.rank || (a.project < b.project ? -1 : 1))
}

/**
 * Takes the best `places` of ranked rows. Equals across the edge all go on, or wait for a decision about exactly them
 * (best first); where a decision leaves equals at the edge they stay open.
 */
export function takeBest(
  rows: readonly EdgeRow[],
  places: number,
  ties: Advance['tiesAtEdge'],
  decisions: readonly TieDecision[],
): Edge {
  const order = inRankOrder(rows)
  const [last, next] = [order[places - 1], order[places]]
  const plain = { byTie: [], byDecision: [], open: [], decision: null }
  if (!last || !next || last.rank !== next.rank) return { ...plain, going: order.slice(0, places) }
  const going = order.filter(row => row.rank < last.rank)
  const equal = order.filter(row => row.rank === last.rank)
  if (ties === 'all-advance') return { ...plain, going, byTie: equal }
  const left = places - going.length
  const decision = decisions.find(made => decides(made, equal.map(({ project }) => project).sort()))
  const through = decision ? wholeTiers(decision.tiers, left) : null
  if (!through) return { ...plain, going, open: equal }
  const byDecision = equal.filter(({ project }) => through.includes(project))
  return { ...plain, going, byDecision, decision: decision!.ref }
}

/** The projects of the first tiers that fill the places exactly; null when a tier stands across the edge. */
function wholeTiers(tiers: TieDecision['tiers'], places: number): readonly string[] | null {
  let taken: readonly string[] = []
  for (const tier of tiers) {
    if (taken.length === places) break
    taken = [...taken, ...tier]
  }
  return taken.length === places ? taken : null
}
