import { and, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { turn } from '../database/schema/hall'
import { reviewAssignment, reviewPlan } from '../database/schema/reviews'

export type AssignmentRow = Omit<typeof reviewAssignment.$inferSelect, 'state'> & {
  state: 'assigned' | 'withdrawn'
}
export type PlanRow = Omit<typeof reviewPlan.$inferSelect, 'fields'> & {
  /** Fields by judge; one who is not named reads every field. */
  fields: Record<string, string[]>
}

/** How a review is shared out, or null before anybody did. */
export async function readPlan(db: Queries, session: string): Promise<PlanRow | null> {
  const [row] = await db.select().from(reviewPlan).where(eq(reviewPlan.sessionId, session))
  return row ? (row as PlanRow) : null
}

/** Keeps how a review is shared out, in place of what was kept before. */
export async function putPlan(
  tx: Transaction,
  row: Omit<PlanRow, 'calibratedBy' | 'calibratedAt'>,
): Promise<void> {
  const { sessionId: _, ...change } = row
  await tx.insert(reviewPlan).values(row).onConflictDoUpdate({ target: reviewPlan.sessionId, set: change })
}

/** Notes that the committee has finished its calibration. */
export async function markCalibrated(tx: Transaction, session: string, by: string, at: Date): Promise<void> {
  await tx
    .update(reviewPlan)
    .set({ calibratedBy: by, calibratedAt: at })
    .where(eq(reviewPlan.sessionId, session))
}

/** Every assignment of a review, those taken back too. */
export async function assignmentsOf(db: Queries, session: string): Promise<AssignmentRow[]> {
  const rows = await db
    .select()
    .from(reviewAssignment)
    .where(eq(reviewAssignment.sessionId, session))
    .orderBy(reviewAssignment.applicationId, reviewAssignment.personId)
  return rows as AssignmentRow[]
}

/** Replaces the whole share before it is published. */
export async function replaceAssignments(
  tx: Transaction,
  session: string,
  rows: readonly AssignmentRow[],
): Promise<void> {
  await tx.delete(reviewAssignment).where(eq(reviewAssignment.sessionId, session))
  if (rows.length > 0) await tx.insert(reviewAssignment).values([...rows])
}

/** Adds an assignment, or changes its state and reason. */
export async function putAssignment(tx: Transaction, row: AssignmentRow): Promise<void> {
  const { sessionId, applicationId, personId, ...change } = row
  await tx
    .insert(reviewAssignment)
    .values(row)
    .onConflictDoUpdate({
      target: [reviewAssignment.sessionId, reviewAssignment.applicationId, reviewAssignment.personId],
      set: change,
    })
}

/** What sharing out asks of each project: its field, and the units its people belong to. */
export async function readingMatter(db: Queries, session: string) {
  const rows = await db
    .select({
      application: application.id,
      field: sql<string>`coalesce(${application.form}->>'projectField', '')`,
      subject: application.subjectName,
      affiliation: sql<string>`coalesce(${application.form}->>'affiliation', '')`,
    })
    .from(turn)
    .innerJoin(application, eq(application.id, turn.applicationId))
    .where(and(eq(turn.sessionId, session)))
    .orderBy(application.id)
  return rows.map(({ application, field, subject, affiliation }) => ({
    application,
    field,
    units: [subject, affiliation].filter(unit => unit !== ''),
  }))
}
