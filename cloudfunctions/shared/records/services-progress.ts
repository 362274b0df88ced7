import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { progressReport } from '../database/schema/services'

export type ProgressRow = typeof progressReport.$inferSelect

/** Accepted applications among these, with what the follow-up table shows. */
export async function followedApplications(db: Queries, edition: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({
      id: application.id,
      ownerId: application.ownerId,
      projectName: application.projectName,
      subjectName: application.subjectName,
      group: application.group,
      county: application.county,
    })
    .from(application)
    .where(
      and(
        eq(application.edition, edition),
        eq(application.state, 'accepted'),
        inArray(application.id, [...ids]),
      ),
    )
    .orderBy(application.county, application.projectName, application.id)
}

/** Every report of an edition, the newest of each project first. */
export async function progressOf(db: Queries, edition: string): Promise<ProgressRow[]> {
  return db
    .select()
    .from(progressReport)
    .where(eq(progressReport.edition, edition))
    .orderBy(progressReport.applicationId, desc(progressReport.number))
}

/** An application by id, locked: reports of a project are numbered under this lock. Null when there is none. */
export async function lockReported(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: application.id,
      edition: application.edition,
      ownerId: application.ownerId,
      county: application.county,
      state: application.state,
    })
    .from(application)
    .where(eq(application.id, id))
    .for('update')
  return row ?? null
}

/** How many reports a project has. */
export async function progressCount(db: Queries, applicationId: string): Promise<number> {
  return db.$count(progressReport, eq(progressReport.applicationId, applicationId))
}

/** Keeps a report; it never changes afterwards. */
export async function insertProgress(
  tx: Transaction,
  row: typeof progressReport.$inferInsert,
): Promise<void> {
  await tx.insert(progressReport).values(row)
}
