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
import { nominationQuotas } from '../../src/core/nomination'
import type { Queries } from '../shared/database/connect'
import { groupName } from '../shared/edition-of'
import { sha256 } from '../shared/keys'
import {
  type AdvanceDraftRow,
  acceptedIds,
  readAdvance,
  registrationsByCounty,
} from '../shared/records/advances'
import { type Entrant, entrants, type FrozenRanking, frozenRankings } from '../shared/records/awards-rankings'
import { poolOf } from '../shared/records/nominations'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'
import { type AdvanceTerms, advanceTerms, demandsNumber } from './advance-terms'

/** Everything about one group's list at an instant: the rule, the ranking, what people decided, what comes of it. */
export interface AdvanceWork {
  edition: Edition
  group: string
  of: AdvanceTerms
  draft: AdvanceDraftRow | null
  decided: AdvanceDecisions
  ranking: FrozenRanking | null
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
  const frozen = (await frozenRankings(db, edition.slug)).filter(r => r.round === stage && r.group === group)
  const ranking = frozen.length === 1 ? frozen[0]! : null
  // Out of a library only the pool can be added by hand: nobody reads forty thousand names.
  const accepted = nominationQuotas(edition)
    ? await poolOf(db, edition.slug, group)
    : await acceptedIds(db, edition.slug, group)
  const named = [...decided.added, ...decided.direct].map(({ project }) => project)
  const ranked = ranking ? [...ranking.ranking.rows, ...ranking.ranking.unranked] : []
  const ids = [...new Set([...ranked.map(({ project }) => project), ...named, ...accepted])]
  const who = await entrants(db, edition.slug, ids)
  const outcome = ranking
    ? advance(of.terms, await situationOf(db, edition, group, of, ranking, decided, who))
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
    ...{ edition, group, of, draft, decided, ranking, outcome, lines, who, accepted, problemOf },
    rankingProblem: rankingProblem(edition, of, group, frozen),
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

async function situationOf(
  db: Queries,
  edition: Edition,
  group: string,
  { terms }: AdvanceTerms,
  { ranking }: FrozenRanking,
  decided: AdvanceDecisions,
  who: ReadonlyMap<string, Entrant>,
): Promise<AdvanceSituation> {
  const decisions = decided.ties.map(({ tiers, ref }) => ({ step: 'committee-ruling' as const, tiers, ref }))
  const plain = {
    ...{ ranking, decisions, decided: decided.places },
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

/** Two sessions of one stage are never merged: how, no notice says. */
function rankingProblem(
  edition: Edition,
  { stage }: AdvanceTerms,
  group: string,
  frozen: readonly FrozenRanking[],
): string | null {
  if (frozen.length === 1) return null
  const name = groupName(edition, group)
  return frozen.length === 0
    ? `${name}的${stage.name}名次还没有冻结，冻结后才能定晋级名单`
    : `${name}的${stage.name}有${frozen.length}个场次，本届通知未规定怎样合并名次，请先定办法`
}

/** What the list's hash is taken of: who goes on, in order, and who stands by. */
export function recordOf(work: AdvanceWork, version: number): AdvanceListBody['record'] {
  const { of, group, ranking, lines, outcome } = work
  const going = goingOn(lines)
  const listed = new Set(going.map(({ project }) => project))
  return {
    ...{ kind: 'advance', version, stage: of.stage.id, group },
    sessions: ranking ? [ranking.session] : [],
    resultHash: ranking?.resultHash ?? '',
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
