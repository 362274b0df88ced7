import { type EdgeRow, inRankOrder, takeBest } from './advance-edge'
import type { AdvanceLine, AdvanceProblem, AdvanceSituation, Promotion } from './advance-situation'
import type { Advance } from './edition-stages'
import type { TieDecision } from './tie-break'

interface Filled {
  lines: AdvanceLine[]
  reserves: string[]
  promotions: Promotion[]
  problems: AdvanceProblem[]
}

/**
 * Names the reserves and fills each place given back, in order, with the first reserve — of the same district or
 * room where places belong to them. A reserve who gives up leaves the list. Nobody to promote: the place stays empty.
 */
export function fillWithdrawn(terms: Advance, situation: AdvanceSituation, lines: AdvanceLine[]): Filled {
  const count = terms.reserves === 'not-stated' ? 0 : terms.reserves
  const behind = lines.flatMap(({ project, rank, status }) =>
    status === 'stays' && rank !== null ? [{ project, rank }] : [],
  )
  const edges = partsOf(situation, behind).map(part =>
    takeBest(part, count, 'tie-chain', situation.decisions ?? []),
  )
  const standing = edges.map(edge => inRankOrder([...edge.going, ...edge.byDecision]))
  const state: Filled = {
    lines,
    reserves: standing.flatMap(part => part.map(({ project }) => project)),
    promotions: [],
    problems: [],
  }
  for (const part of standing)
    for (const [i, { project, rank }] of part.entries())
      mark(state, project, 'reserve', `第 ${rank} 名，候补第 ${i + 1} 位。`)
  for (const { open } of edges) {
    for (const { project, rank } of open)
      mark(state, project, 'undecided', `第 ${rank} 名，与候补线上的项目并列，等待裁定。`)
    if (open.length > 0)
      state.problems.push(
        tied(
          open.map(({ project }) => project),
          open[0]!.rank,
        ),
      )
  }
  const direct = new Set((situation.direct ?? []).map(({ project }) => project))
  const left = (situation.withdrawn ?? []).filter(({ project }) => !direct.has(project))
  for (const { project, ref } of left) withdraw(terms, situation, state, project, ref)
  return state
}

/** Those left, of each room by itself where rooms have places of their own. */
function partsOf({ rooms }: AdvanceSituation, behind: readonly EdgeRow[]): (readonly EdgeRow[])[] {
  if (!rooms) return [behind]
  return rooms.names.map(name => behind.filter(({ project }) => rooms.of[project] === name))
}

function withdraw(
  terms: Advance,
  situation: AdvanceSituation,
  state: Filled,
  project: string,
  ref: string,
): void {
  const held = state.lines.find(each => each.project === project)
  if (held?.status !== 'goes-on' && held?.status !== 'reserve') {
    const message = '登记退出的项目不在晋级或候补名单里，请核对。'
    state.problems.push({ code: 'NOT_ADVANCING', projects: [project], message })
    return
  }
  mark(state, project, 'withdrawn', `退出（依据：${ref}）。`)
  state.reserves = state.reserves.filter(id => id !== project)
  if (held.status === 'reserve') return
  if (terms.reserves === 'not-stated') {
    const message = '本届通知未规定候补，退出的名额怎么办请组委会决定。'
    state.problems.push({ code: 'RESERVES_NOT_STATED', projects: [project], message })
    return
  }
  promote(terms, situation, state, { project, ref })
}

function promote(
  terms: Advance,
  { districts, rooms, decisions }: AdvanceSituation,
  state: Filled,
  left: { project: string; ref: string },
): void {
  const of = rooms?.of ?? (terms.rule.by === 'district-share' ? districts?.of : undefined)
  const may = state.reserves.filter(id => !of || of[id] === of[left.project])
  const rankOf = (id: string) => state.lines.find(({ project }) => project === id)!.rank!
  const equal = may.filter(id => rankOf(id) === rankOf(may[0]!))
  const first = equal.length > 1 ? ruledFirst(equal, decisions ?? []) : may[0]
  if (equal.length > 1 && !first) {
    state.problems.push(tied(equal, rankOf(may[0]!)))
    return
  }
  state.promotions.push({ withdrawn: left.project, promoted: first ?? null, ref: left.ref })
  if (!first) return
  state.reserves = state.reserves.filter(id => id !== first)
  mark(state, first, 'goes-on', `第 ${rankOf(first)} 名，候补递补（依据：${left.ref}）。`)
}

/** The one a ruling about all of them (and maybe others) puts first; undefined while nobody ruled. */
function ruledFirst(equal: readonly string[], decisions: readonly TieDecision[]): string | undefined {
  const ruling = decisions.find(({ tiers }) => equal.every(id => tiers.flat().includes(id)))
  const tier = ruling?.tiers.map(ids => ids.filter(id => equal.includes(id))).find(ids => ids.length > 0)
  return tier?.length === 1 ? tier[0] : undefined
}

function tied(projects: readonly string[], rank: number): AdvanceProblem {
  const message = `候补里并列第 ${rank} 名的 ${projects.length} 个项目未分先后，请先裁定并登记。`
  return { code: 'TIE_AMONG_RESERVES', projects, message }
}

function mark(state: Filled, project: string, status: AdvanceLine['status'], why: string): void {
  state.lines = state.lines.map(each => (each.project === project ? { ...each, status, why } : each))
}
