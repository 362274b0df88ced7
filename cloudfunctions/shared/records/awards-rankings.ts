import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { ApplicationState } from '../../../src/core/application-states'
import type { GroupRanking, SessionResults } from '../../../src/core/ranking'
import type { Rubric } from '../../../src/core/rubric'
import type { Queries } from '../database/connect'
import { application } from '../database/schema/applications'
import { roundSession } from '../database/schema/hall'

/** A session whose ranking is frozen, with the ranking of one group. */
export interface FrozenRanking {
  session: string
  name: string
  round: string
  group: string
  ranking: GroupRanking
  resultHash: string
  frozenAt: Date
}

/** Every frozen ranking of an edition, in the order the sessions began. */
export async function frozenRankings(db: Queries, edition: string): Promise<FrozenRanking[]> {
  const rows = await db
    .select()
    .from(roundSession)
    .where(
      and(
        eq(roundSession.edition, edition),
        eq(roundSession.state, 'locked'),
        isNotNull(roundSession.results),
        isNotNull(roundSession.lockedAt),
      ),
    )
    .orderBy(asc(roundSession.startsAt), asc(roundSession.createdAt), asc(roundSession.id))
  return rows.flatMap(row =>
    (row.results as SessionResults).groups.map(ranking => ({
      session: row.id,
      name: row.name,
      round: row.round,
      group: ranking.group || row.group,
      ranking,
      resultHash: row.resultHash ?? '',
      frozenAt: row.lockedAt!,
    })),
  )
}

/** What lists show of an application; no telephone, no identity number. */
export interface Entrant {
  id: string
  ownerId: string
  projectName: string
  subjectName: string
  group: string | null
  county: string | null
  state: ApplicationState
  officialNumber: string | null
}

/** Applications of an edition by id. */
export async function entrants(
  db: Queries,
  edition: string,
  ids: readonly string[],
): Promise<Map<string, Entrant>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: application.id,
      ownerId: application.ownerId,
      projectName: application.projectName,
      subjectName: application.subjectName,
      group: application.group,
      county: application.county,
      state: application.state,
      officialNumber: application.officialNumber,
    })
    .from(application)
    .where(and(eq(application.edition, edition), inArray(application.id, [...ids])))
  return new Map(rows.map(row => [row.id, { ...row, state: row.state as ApplicationState }]))
}

/** An application of this owner, or null: a foreign one is no different from one that does not exist. */
export async function ownEntrant(db: Queries, id: string, owner: string) {
  const [row] = await db
    .select({
      id: application.id,
      edition: application.edition,
      group: application.group,
      projectName: application.projectName,
    })
    .from(application)
    .where(and(eq(application.id, id), eq(application.ownerId, owner)))
  return row ?? null
}

/** The locked sessions of an edition with the rules they were scored by. */
export async function lockedSessions(db: Queries, edition: string): Promise<{ id: string; rules: Rubric }[]> {
  const rows = await db
    .select({ id: roundSession.id, rules: roundSession.rules })
    .from(roundSession)
    .where(
      and(eq(roundSession.edition, edition), eq(roundSession.state, 'locked'), isNotNull(roundSession.rules)),
    )
    .orderBy(asc(roundSession.createdAt), asc(roundSession.id))
  return rows.map(({ id, rules }) => ({ id, rules: rules as Rubric }))
}
