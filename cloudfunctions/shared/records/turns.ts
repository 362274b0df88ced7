import { and, eq, inArray, sql } from 'drizzle-orm'
import type { TurnStage } from '../../../src/core/turn-states'
import type { Queries, Transaction } from '../database/connect'
import { application, submission } from '../database/schema/applications'
import { turn } from '../database/schema/hall'

export type TurnRow = Omit<typeof turn.$inferSelect, 'stage'> & { stage: TurnStage }

/** One project's turn, or null. Read it after `lockSession`. */
export async function readTurn(db: Queries, session: string, applicationId: string): Promise<TurnRow | null> {
  const [row] = await db
    .select()
    .from(turn)
    .where(and(eq(turn.sessionId, session), eq(turn.applicationId, applicationId)))
  return row ? (row as TurnRow) : null
}

/** All turns of a session, by running order where there is one. */
export async function turnsOf(db: Queries, session: string): Promise<TurnRow[]> {
  const rows = await db
    .select()
    .from(turn)
    .where(eq(turn.sessionId, session))
    .orderBy(sql`${turn.position} nulls last`, turn.applicationId)
  return rows as TurnRow[]
}

/** Adds the projects of a new session, without an order. */
export async function insertTurns(tx: Transaction, session: string, applications: string[]): Promise<void> {
  const rows = applications.map(applicationId => ({
    sessionId: session,
    applicationId,
    stage: 'waiting',
    version: 1,
  }))
  await tx.insert(turn).values(rows)
}

type Change = Partial<Omit<typeof turn.$inferInsert, 'sessionId' | 'applicationId' | 'version' | 'stage'>> & {
  stage?: TurnStage
}

/** Changes a turn and counts its version up; returns the new version. */
export async function changeTurn(
  tx: Transaction,
  place: { session: string; application: string },
  change: Change,
): Promise<number> {
  const [row] = await tx
    .update(turn)
    .set({ ...change, version: sql`${turn.version} + 1` })
    .where(and(eq(turn.sessionId, place.session), eq(turn.applicationId, place.application)))
    .returning({ version: turn.version })
  return row!.version
}

/** Gives every project its place, first called first. */
export async function orderTurns(tx: Transaction, session: string, order: string[]): Promise<void> {
  for (const [index, applicationId] of order.entries())
    await changeTurn(tx, { session, application: applicationId }, { position: index + 1 })
}

/** Takes the order back: nobody has a place until it is drawn again. */
export async function unorderTurns(tx: Transaction, session: string): Promise<void> {
  await tx
    .update(turn)
    .set({ position: null, version: sql`${turn.version} + 1` })
    .where(eq(turn.sessionId, session))
}

export interface Candidate extends Record<string, unknown> {
  application: string
  projectName: string
  subjectName: string
  officialNumber: string | null
  /** Name of the session of this round it already stands in. */
  session: string | null
}

/** Accepted applications of a group, and the session of this round each already stands in; `only` these, or all. */
export async function candidatesOf(
  db: Queries,
  where: { edition: string; round: string; group: string },
  only: readonly string[] | null,
): Promise<Candidate[]> {
  const result = await db.execute<Candidate>(sql`
    select a.id as application, a.project_name as "projectName", a.subject_name as "subjectName",
      a.official_number as "officialNumber", (
        select s.name from csc.turn t join csc.round_session s on s.id = t.session_id
        where t.application_id = a.id and s.round = ${where.round} limit 1) as session
    from csc.application a
    where a.edition = ${where.edition} and a.group_id = ${where.group} and a.state = 'accepted'
      ${only ? sql`and a.id in (select jsonb_array_elements_text(${JSON.stringify(only)}::jsonb))` : sql``}
    order by a.project_name, a.id`)
  return result.rows
}

/** Holds applications still while a session takes them in, so that two sessions cannot take the same one. */
export async function holdApplications(tx: Transaction, ids: string[]): Promise<void> {
  const rows = tx.select({ id: application.id }).from(application).where(inArray(application.id, ids))
  await rows.orderBy(application.id).for('update')
}

/** The form as it was last submitted, of a project of this session; null when it is not one. */
export async function formOfTurn(db: Queries, session: string, applicationId: string): Promise<unknown> {
  const [row] = await db
    .select({ live: application.form, submitted: submission.form })
    .from(turn)
    .innerJoin(application, eq(application.id, turn.applicationId))
    .leftJoin(
      submission,
      and(eq(submission.applicationId, application.id), eq(submission.number, application.submission)),
    )
    .where(and(eq(turn.sessionId, session), eq(turn.applicationId, applicationId)))
  return row ? (row.submitted ?? row.live) : null
}
