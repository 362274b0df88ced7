import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application, groupCorrection } from '../database/schema/applications'
import { recommendation, recommendationItem, recommendationSubmission } from '../database/schema/lists'
import { audit } from '../database/schema/people'
import { decidedFindings } from './screening-findings'

export type RecommendationRow = typeof recommendation.$inferSelect

/** A project that may be recommended, with its stored form (telephone sealed). */
export interface CandidateRow {
  id: string
  state: ApplicationState
  projectName: string
  subjectName: string
  county: string | null
  officialNumber: string | null
  form: FormValues
}

/** The unit's list, or null before anybody saved one. */
export async function readRecommendation(
  db: Queries,
  edition: string,
  unit: string,
): Promise<RecommendationRow | null> {
  const [row] = await db
    .select()
    .from(recommendation)
    .where(and(eq(recommendation.edition, edition), eq(recommendation.unit, unit)))
  return row ?? null
}

/** The unit's list, made when it is new, locked until the end of the transaction. */
export async function lockRecommendation(
  tx: Transaction,
  edition: string,
  unit: string,
  freshId: string,
): Promise<RecommendationRow> {
  await tx
    .insert(recommendation)
    .values({ id: freshId, edition, unit, state: 'drafting', version: 0 })
    .onConflictDoNothing()
  const [row] = await tx
    .select()
    .from(recommendation)
    .where(and(eq(recommendation.edition, edition), eq(recommendation.unit, unit)))
    .for('update')
  return row!
}

/** Changes a locked list and counts its version up; answers the new version. */
export async function changeRecommendation(
  tx: Transaction,
  id: string,
  change: Partial<Omit<typeof recommendation.$inferInsert, 'id' | 'version'>>,
): Promise<number> {
  const [row] = await tx
    .update(recommendation)
    .set({ ...change, version: sql`${recommendation.version} + 1` })
    .where(eq(recommendation.id, id))
    .returning({ version: recommendation.version })
  return row!.version
}

/** The projects chosen, in the order of the list. */
export async function chosenItems(
  db: Queries,
  id: string,
): Promise<{ application: string; reason: string }[]> {
  return db
    .select({ application: recommendationItem.applicationId, reason: recommendationItem.reason })
    .from(recommendationItem)
    .where(eq(recommendationItem.recommendationId, id))
    .orderBy(asc(recommendationItem.position))
}

/** Replaces the projects of a locked list. */
export async function replaceItems(
  tx: Transaction,
  id: string,
  items: readonly { application: string; reason: string }[],
): Promise<void> {
  await tx.delete(recommendationItem).where(eq(recommendationItem.recommendationId, id))
  const rows = items.map(({ application: applicationId, reason }, i) => ({
    recommendationId: id,
    applicationId,
    position: i + 1,
    reason,
  }))
  if (rows.length > 0) await tx.insert(recommendationItem).values(rows)
}

/** Applications of an edition by id, as candidates. */
export async function candidateRows(
  db: Queries,
  edition: string,
  ids: readonly string[],
): Promise<Map<string, CandidateRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: application.id,
      state: application.state,
      projectName: application.projectName,
      subjectName: application.subjectName,
      county: application.county,
      officialNumber: application.officialNumber,
      form: application.form,
    })
    .from(application)
    .where(and(eq(application.edition, edition), inArray(application.id, [...ids])))
  return new Map(
    rows.map(row => [row.id, { ...row, state: row.state as ApplicationState, form: row.form as FormValues }]),
  )
}

/** Which of these applications have a group correction that is not on the official site yet (SX26-14). */
export async function correctionsNotSynced(db: Queries, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: groupCorrection.applicationId })
    .from(groupCorrection)
    .where(
      and(inArray(groupCorrection.applicationId, [...ids]), isNull(groupCorrection.officialSiteSyncedAt)),
    )
  return new Set(rows.map(row => row.id))
}

/** Which of these applications have a finding on one of `requirements` that nobody has settled. */
export async function openFindings(
  db: Queries,
  ids: readonly string[],
  requirements: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0 || requirements.length === 0) return new Set()
  const result = await db.execute<{ id: string }>(sql`
    select distinct a.id from csc.application a
    join csc.submission s on s.application_id = a.id and s.number = a.submission
    cross join lateral (${decidedFindings([])}) x
    where ${inArray(sql`a.id`, [...ids])} and (x.open or x.blocks)
      and ${inArray(sql`x.finding->>'requirement'`, [...requirements])}`)
  return new Set(result.rows.map(row => row.id))
}

/** The newest submission of a list, or null. */
export async function latestSubmission(db: Queries, id: string) {
  const [row] = await db
    .select()
    .from(recommendationSubmission)
    .where(eq(recommendationSubmission.recommendationId, id))
    .orderBy(desc(recommendationSubmission.number))
    .limit(1)
  return row ?? null
}

/** Keeps what was submitted; it never changes afterwards. */
export async function insertRecommendationSubmission(
  tx: Transaction,
  row: typeof recommendationSubmission.$inferInsert,
): Promise<void> {
  await tx.insert(recommendationSubmission).values(row)
}

/** Notes that somebody took out the list with telephone numbers in clear. */
export async function noteExport(
  db: Queries,
  note: { at: Date; actor: string; edition: string; subject: string; detail: object },
): Promise<void> {
  await db.insert(audit).values({ ...note, operation: 'recommendations.export', outcome: 'ok' })
}

/** How often a person exported the list since an instant. */
export async function exportsSince(db: Queries, actor: string, since: Date): Promise<number> {
  return db.$count(
    audit,
    and(eq(audit.actor, actor), eq(audit.operation, 'recommendations.export'), gt(audit.at, since)),
  )
}
