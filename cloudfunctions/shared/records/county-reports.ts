import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { countyReport } from '../database/schema/county-reports'

/** What was handed in from a county, by group and name; drafts are nobody's registration yet. */
export async function countyApplications(db: Queries, edition: string, county: string) {
  const rows = await db
    .select({
      projectName: application.projectName,
      subjectName: application.subjectName,
      group: application.group,
      state: application.state,
    })
    .from(application)
    .where(
      and(eq(application.edition, edition), eq(application.county, county), ne(application.state, 'draft')),
    )
    .orderBy(asc(application.group), asc(application.projectName), asc(application.id))
  return rows.map(row => ({ ...row, state: row.state as ApplicationState }))
}

/** Every report filed in an edition, newest first. */
export async function filedReports(db: Queries, edition: string) {
  return db
    .select()
    .from(countyReport)
    .where(eq(countyReport.edition, edition))
    .orderBy(desc(countyReport.filedAt), desc(countyReport.number))
}

/** A report of an edition, or null. */
export async function readCountyReport(db: Queries, edition: string, id: string) {
  const [row] = await db
    .select()
    .from(countyReport)
    .where(and(eq(countyReport.edition, edition), eq(countyReport.id, id)))
  return row ?? null
}

/** The number of a county's last report, 0 before the first. */
export async function lastReportNumber(db: Queries, edition: string, county: string): Promise<number> {
  return db.$count(countyReport, and(eq(countyReport.edition, edition), eq(countyReport.county, county)))
}

/** Keeps a report; it never changes afterwards. */
export async function insertCountyReport(
  tx: Transaction,
  row: typeof countyReport.$inferInsert,
): Promise<void> {
  await tx.insert(countyReport).values(row)
}
