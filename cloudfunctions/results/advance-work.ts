import type { AdvanceListBody } from '../../src/contract/views/advances'
import { advance } from '../../src/core/advance'
import {
  type AdvanceDecisions,
  advanceLines,
  entrantProblem,
  goingOn,
  type ListedLine,
  noDecisions,
  openProblems,
} from '../../src/core/advance-list'
import type { AdvanceOutcome, AdvanceSituation } from '../../src/core/advance-situation'
import { canonical } from '../../src/core/canonical'
import type { Edition } from '../../src/core/edition'
import type { Advance } from '../../src/core/edition-stages'
import { nominationQuotas } from '../../src/core/nomination'
import type { Queries } from '../shared/database/connect'
import { sha256 } from '../shared/keys'
import {
  type AdvanceDraftRow,
  acceptedIds,
  readAdvance,
  registrationsByCounty,
} from '../shared/records/advances'
import { type Entrant, entrants } from '../shared/records/awards-rankings'
import { poolOf } from '../shared/records/nominations'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'
import { resultHashOf, type StageRooms, stageRooms } from './advance-rooms'
import { type AdvanceTerms, advanceTerms, demandsNumber } from './advance-terms'

/** Everything about one group's list at an instant: the rule, the ranking, what people decided, what comes of it. */
export interface AdvanceWork {
  edition: Edition
  group: string
  of: AdvanceTerms
  draft: AdvanceDraftRow | null
  decided: AdvanceDecisions
  stage: StageRooms
  rankingProblem: string | null
  outcome: AdvanceOutcome | null
  lines: readonly ListedLine[]
  who: ReadonlyMap<string, Entrant>
  accepted: readonly string[]
  problems: { message: string; applications: string[] }[]
  problemOf: ReadonlyMap<string, string>
  published: readonly PublishedListRow[]
}

/** The kind a group's list is published under. */
export const listKind = (stage: string, group: string) => `advance-${stage}-${group}`

/** Works out one group's list; null where the group does not go on from the stage. */
export async function advanceWork(
  db: Queries,
  edition: Edition,
  stage: string,
  group: string,
  over?: AdvanceDecisions,
): Promise<AdvanceWork | null> {
  const of = advanceTerms(edition, stage, group)
  if (!of) return null
  const draft = await readAdvance(db, { edition: edition.slug, stage, group })
  const decided = over ?? draft?.decided ?? noDecisions
  const rooms = await stageRooms(db, edition, of, group, decided)
  const { ranking } = rooms
  // Out of a library only the pool can be added by hand: nobody reads forty thousand names.
  const accepted = nominationQuotas(edition)
    ? await poolOf(db, edition.slug, group)
    : await acceptedIds(db, edition.slug, group)
  const named = [...decided.added, ...decided.direct].map(({ project }) => project)
  const ranked = ranking ? [...ranking.rows, ...ranking.unranked] : []
  const ids = [...new Set([...ranked.map(({ project }) => project), ...named, ...accepted])]
  const who = await entrants(db, edition.slug, ids)
  const terms = withReserves(of.terms, decided)
  const outcome = ranking
    ? advance(terms, await situationOf(db, edition, group, { terms, rooms, ranking, decided, who }))
    : null
  const lines = outcome ? advanceLines(outcome, decided) : []
  const numbered = demandsNumber(edition, group)
  const problemOf = new Map(
    goingOn(lines).flatMap(({ project }) => {
      const entrant = who.get(project)
      const problem =
        entrant && entrant.group !== group ? '不是本组的项目，请移出' : entrantProblem(entrant, numbered)
      return problem ? [[project, problem] as const] : []
    }),
  )
  return {
    ...{ edition, group, of, draft, decided, outcome, lines, who, accepted, problemOf },
    ...{ stage: rooms, rankingProblem: rooms.problem },
    problems: [
      ...(outcome ? openProblems(outcome, lines) : []).map(({ message, projects }) => ({
        ...{ message, applications: [...projects] },
      })),
      ...[...problemOf].map(([project, problem]) => ({
        message: `“${who.get(project)?.projectName ?? '未知项目'}”${problem}`,
        applications: [project],
      })),
    ],
    published: await listVersions(db, edition.slug, listKind(stage, group)),
  }
}

/** The number of reserves the committee wrote down, where the notice does not say whether there are any. */
function withReserves(terms: Advance, { reserves }: AdvanceDecisions): Advance {
  return terms.reserves === 'not-stated' && reserves ? { ...terms, reserves: reserves.count } : terms
}

async function situationOf(
  db: Queries,
  edition: Edition,
  group: string,
  known: {
    terms: Advance
    rooms: StageRooms
    ranking: AdvanceSituation['ranking']
    decided: AdvanceDecisions
    who: ReadonlyMap<string, Entrant>
  },
): Promise<AdvanceSituation> {
  const { terms, rooms, ranking, decided, who } = known
  const decisions = decided.ties.map(({ tiers, ref }) => ({ step: 'committee-ruling' as const, tiers, ref }))
  const plain = {
    ...{ ranking, decisions, decided: decided.places },
    ...(rooms.rooms ? { rooms: rooms.rooms } : {}),
    ...{ direct: decided.direct, withdrawn: decided.withdrawn },
  }
  if (terms.rule.by !== 'district-share') return plain
  const counts = await registrationsByCounty(db, edition.slug, group)
  const nameOf = new Map(edition.counties.map(({ code, name }) => [code, name]))
  const of = [...who].flatMap(([id, { county }]) => {
    const name = nameOf.get(county ?? '')
    return name ? [[id, name] as const] : []
  })
  const registrations = edition.counties.map(({ code, name }) => ({
    district: name,
    count: counts.get(code) ?? 0,
  }))
  return { ...plain, districts: { of: Object.fromEntries(of), registrations, unfilled: decided.unfilled } }
}

/** What the list's hash is taken of: who goes on, in order, and who stands by. */
export function recordOf(work: AdvanceWork, version: number): AdvanceListBody['record'] {
  const { of, group, stage, lines, outcome } = work
  const going = goingOn(lines)
  const listed = new Set(going.map(({ project }) => project))
  return {
    ...{ kind: 'advance', version, stage: of.stage.id, group },
    sessions: stage.problem === null ? stage.frozen.map(({ session }) => session) : [],
    resultHash: stage.problem === null ? resultHashOf(stage.frozen) : '',
    lines: going.map(({ project, rank, status }) => ({
      ...{ project, rank, how: status === 'added' ? ('added' as const) : ('goes-on' as const) },
    })),
    reserves: (outcome?.reserves ?? []).filter(project => !listed.has(project)),
  }
}

/** The hash of what is fixed between staging and publication; the number of the version is not part of it. */
export function fixedHash(work: AdvanceWork): string {
  return sha256(canonical({ record: recordOf(work, 0), decided: work.decided }))
}
