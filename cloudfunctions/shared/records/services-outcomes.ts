import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { dockingOutcome, institution } from '../database/schema/services'

export type OutcomeRow = typeof dockingOutcome.$inferSelect

/** What came of the dockings of an edition, newest first, by public names. */
export async function outcomesOf(db: Queries, edition: string) {
  return db
    .select({
      outcome: dockingOutcome,
      project: application.projectName,
      institutionName: institution.name,
    })
    .from(dockingOutcome)
    .innerJoin(application, eq(application.id, dockingOutcome.applicationId))
    .innerJoin(institution, eq(institution.id, dockingOutcome.institutionId))
    .where(eq(dockingOutcome.edition, edition))
    .orderBy(desc(dockingOutcome.recordedAt), dockingOutcome.id)
    .limit(500)
}

/** One outcome of an edition, locked; null when there is none. */
export async function lockOutcome(tx: Transaction, edition: string, id: string): Promise<OutcomeRow | null> {
  const [row] = await tx
    .select()
    .from(dockingOutcome)
    .where(and(eq(dockingOutcome.edition, edition), eq(dockingOutcome.id, id)))
    .for('update')
  return row ?? null
}

/** Adds an outcome. */
export async function insertOutcome(tx: Transaction, row: typeof dockingOutcome.$inferInsert): Promise<void> {
  await tx.insert(dockingOutcome).values(row)
}

/** Corrects a locked outcome and counts its version up; answers the new version. */
export async function changeOutcome(
  tx: Transaction,
  id: string,
  change: Partial<typeof dockingOutcome.$inferInsert>,
): Promise<number> {
  const [row] = await tx
    .update(dockingOutcome)
    .set({ ...change, version: sql`${dockingOutcome.version} + 1` })
    .where(eq(dockingOutcome.id, id))
    .returning({ version: dockingOutcome.version })
  return row!.version
}

/** Events that have begun and were not cancelled, outcomes signed, and 万元 intended, of an edition until now. */
export async function dockingFigures(db: Queries, edition: string, now: Date) {
  const result = await db.execute<{ events: number; signed: number; amount: number }>(sql`
    select (select count(*)::int from csc.service_event where edition = ${edition} and cancelled_at is null
        and starts_at <= ${now.toISOString()}::timestamptz) as events,
      count(*) filter (where signed)::int as signed, coalesce(sum(amount), 0)::int as amount
    from csc.docking_outcome where edition = ${edition}`)
  return result.rows[0]!
}
