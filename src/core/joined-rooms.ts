import type { AdvanceSituation } from './advance-situation'
import { compareFractions } from './fraction'
import type { GroupRanking, RankedRow } from './ranking'
import { scoreFraction } from './scoring'

/** One room (会场) of a stage held in several: its session, what it is called, and the group's ranking there. */
export interface Room {
  session: string
  name: string
  ranking: GroupRanking
}

/**
 * One ranking over all rooms by the published scores. Equal scores of different rooms share a rank, also where a room's
 * own tie chain had parted some of them: the chain of one room says nothing about another. Equals of one room alone keep
 * the order that room gave them.
 */
export function rankOverRooms(rooms: readonly Room[]): AdvanceSituation['ranking'] {
  const all = rooms.flatMap(({ session, ranking }) => ranking.rows.map(row => ({ session, row })))
  const order = [...all].sort(
    (a, b) =>
      compareFractions(scoreFraction(b.row), scoreFraction(a.row)) ||
      a.row.rank - b.row.rank ||
      (a.row.project < b.row.project ? -1 : 1),
  )
  const rows: { project: string; rank: number }[] = []
  for (let from = 0; from < order.length; ) {
    const first = order[from]!
    let to = from
    while (to < order.length && sameScore(order[to]!.row, first.row)) to++
    const equal = order.slice(from, to)
    const oneRoom = equal.every(({ session }) => session === first.session)
    for (const { row } of equal)
      rows.push({ project: row.project, rank: from + 1 + (oneRoom ? row.rank - first.row.rank : 0) })
    from = to
  }
  return { rows, unranked: rooms.flatMap(({ ranking }) => ranking.unranked) }
}

const sameScore = (a: RankedRow, b: RankedRow) => compareFractions(scoreFraction(a), scoreFraction(b)) === 0

/** The rooms' rankings side by side, each project with the rank of its own room, and whose room it is in. */
export function rankPerRoom(rooms: readonly Room[]): {
  ranking: AdvanceSituation['ranking']
  of: Readonly<Record<string, string>>
} {
  const entries = rooms.flatMap(({ name, ranking }) =>
    [...ranking.rows, ...ranking.unranked].map(({ project }) => [project, name] as const),
  )
  return {
    ranking: {
      rows: rooms.flatMap(({ ranking }) => ranking.rows),
      unranked: rooms.flatMap(({ ranking }) => ranking.unranked),
    },
    of: Object.fromEntries(entries),
  }
}
