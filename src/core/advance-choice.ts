import { type Edge, type EdgeRow, takeBest } from './advance-edge'
import { type DistrictClaim, districtPlaces, placesOf } from './advance-places'
import type { AdvanceLine, AdvanceProblem, AdvanceSituation, AdvanceStatus } from './advance-situation'
import type { Advance } from './edition-stages'
import type { QuotaRow } from './quota'

/** Whom the rule itself takes: a line for each of those, and what it asks. */
export interface Chosen {
  places: number | null
  lines: ReadonlyMap<string, AdvanceLine>
  shares: readonly QuotaRow[]
  problems: readonly AdvanceProblem[]
}

/** Places over the whole ranking: a count, a percentage, everybody, or the committee's number. */
export function chooseOverall(terms: Advance, { ranking, decided, decisions }: AdvanceSituation): Chosen {
  const { rule, tiesAtEdge } = terms
  if (rule.by === 'district-share') throw new RangeError('shared by district')
  const places = placesOf(rule, competedIn(ranking), decided ?? null)
  if (places === null)
    return undecided(ranking.rows, 'PLACES_NOT_DECIDED', '晋级数还没有定，请组委会确定并登记依据。')
  const { rows } = ranking
  const basis = rule.by === 'decided' ? `，晋级数依据：${decided!.ref}` : ''
  const within = `名额 ${places} 个${basis}`
  const edge = takeBest(rows, places, tiesAtEdge, decisions ?? [])
  const cap = rule.by === 'percentage' ? rule.cap : null
  if (cap === null || edge.going.length + edge.byTie.length <= cap) {
    const problems = tieProblems(edge, tiesAtEdge, `前 ${places} 名`)
    return { places, lines: edgeLines(edge, within), shares: [], problems }
  }
  const parted = takeBest(rows, cap, 'tie-chain', decisions ?? [])
  const message = `并列项目都晋级会超过上限 ${cap} 个，请组委会定先后并登记。`
  const open: AdvanceProblem = { code: 'TIE_OVER_CAP', projects: names(parted.open), message }
  const problems = parted.open.length > 0 ? [open] : []
  return { places, lines: edgeLines(parted, within), shares: [], problems }
}

function undecided(rows: readonly EdgeRow[], code: AdvanceProblem['code'], message: string): Chosen {
  const lines = rows.map(
    row => [row.project, advanceLine(row.project, row.rank, 'undecided', message)] as const,
  )
  return {
    places: null,
    lines: new Map(lines),
    shares: [],
    problems: [{ code, projects: names(rows), message }],
  }
}

/** So many of the best of each room; ranks of two rooms are never compared. */
export function chooseByRoom(
  { tiesAtEdge }: Advance,
  { ranking, rooms, decisions }: AdvanceSituation,
): Chosen {
  const { names: all, of, places, ref } = rooms!
  const parts = all.map(room => {
    const rows = ranking.rows.filter(({ project }) => of[project] === room)
    const edge = takeBest(rows, places, tiesAtEdge, decisions ?? [])
    const within = `${room}名额 ${places} 个，依据：${ref}`
    return {
      lines: [...edgeLines(edge, within)],
      problems: tieProblems(edge, tiesAtEdge, `${room}前 ${places} 名`),
    }
  })
  return {
    places: places * all.length,
    lines: new Map(parts.flatMap(({ lines }) => lines)),
    shares: [],
    problems: parts.flatMap(({ problems }) => problems),
  }
}

/** Places shared by district; within a district the best ranks take them. */
export function chooseByDistrict({ rule, tiesAtEdge }: Advance, situation: AdvanceSituation): Chosen {
  if (rule.by !== 'district-share') throw new RangeError('not shared by district')
  const { rows } = situation.ranking
  const { of, registrations, unfilled } = situation.districts ?? { of: {}, registrations: [], unfilled: null }
  const known = new Set(registrations.map(({ district }) => district))
  const lost = rows.filter(({ project }) => !known.has(of[project] ?? ''))
  if (lost.length > 0) {
    const asked = undecided(
      rows,
      'DISTRICT_MISSING',
      '有项目的县区没有登记，或不在报名数的名单里，请先补上。',
    )
    return { ...asked, problems: asked.problems.map(problem => ({ ...problem, projects: names(lost) })) }
  }
  const rowsOf = (district: string) => rows.filter(({ project }) => of[project] === district)
  const claims = registrations.map(
    ({ district, count }): DistrictClaim => ({
      district,
      registrations: count,
      ranked: rowsOf(district).length,
    }),
  )
  const shared = districtPlaces(rule, claims, unfilled?.rule ?? null)
  if (!shared.ok) return undecided(rows, 'DISTRICT_SHARE', shared.message)
  const parts = shared.rows.map(({ unit, seats }) => {
    const edge = takeBest(rowsOf(unit), seats, tiesAtEdge, situation.decisions ?? [])
    const short = unfilled === null && seats > rowsOf(unit).length
    return {
      lines: [...edgeLines(edge, `${unit}名额 ${seats} 个`)],
      problems: [
        ...tieProblems(edge, tiesAtEdge, `${unit}前 ${seats} 名`),
        ...(short ? [shortProblem(unit, seats, rowsOf(unit).length)] : []),
      ],
    }
  })
  return {
    places: rule.places,
    lines: new Map(parts.flatMap(({ lines }) => lines)),
    shares: shared.rows,
    problems: parts.flatMap(({ problems }) => problems),
  }
}

/** A line for each of the rows a rule took up to an edge, saying why. */
export function edgeLines(edge: Edge, within: string): Map<string, AdvanceLine> {
  const of = (rows: readonly EdgeRow[], status: AdvanceStatus, why: string) =>
    rows.map(
      row => [row.project, advanceLine(row.project, row.rank, status, `第 ${row.rank} 名，${why}`)] as const,
    )
  return new Map([
    ...of(edge.going, 'goes-on', `进入名额（${within}）。`),
    ...of(edge.byTie, 'goes-on', `与名额线上的项目并列，按规定都晋级（${within}）。`),
    ...of(edge.byDecision, 'goes-on', `并列由裁定分先后后晋级（依据：${edge.decision}）。`),
    ...of(edge.open, 'undecided', `与名额线上的项目并列，等待裁定（${within}）。`),
  ])
}

/** What people must part where equals stand on both sides of an edge. */
export function tieProblems({ open }: Edge, ties: Advance['tiesAtEdge'], where: string): AdvanceProblem[] {
  if (open.length === 0) return []
  const lead = ties === 'not-stated' ? '本届通知未规定并列怎样晋级，' : ''
  const message = `${lead}并列第 ${open[0]!.rank} 名的 ${open.length} 个项目跨过${where}，请先定先后并登记。`
  return [{ code: 'TIE_AT_EDGE', projects: names(open), message }]
}

function shortProblem(district: string, seats: number, ranked: number): AdvanceProblem {
  const message = `${district}分到 ${seats} 个名额，只有 ${ranked} 个有名次的项目，多出的 ${seats - ranked} 个怎么办请组委会决定。`
  return { code: 'DISTRICT_SHORT', projects: [], message }
}

/** One project's line. */
export function advanceLine(
  project: string,
  rank: number | null,
  status: AdvanceStatus,
  why: string,
): AdvanceLine {
  return { project, rank, status, why }
}

/** Projects that competed in the stage: ranked, vetoed or without enough cards. */
export function competedIn({ rows, unranked }: AdvanceSituation['ranking']): number {
  return rows.length + unranked.filter(({ reason }) => reason !== 'not-presented').length
}

function names(rows: readonly { project: string }[]): string[] {
  return rows.map(({ project }) => project)
}
