import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { arrival, unitStanding } from '../database/schema/arrivals'
import { enteredProject } from '../database/schema/entered-projects'
import { person } from '../database/schema/people'

export type ArrivalRow = typeof arrival.$inferSelect

/** Every arrival of an edition, oldest first; without the sealed rows. */
export async function arrivalsOf(db: Queries, edition: string): Promise<Omit<ArrivalRow, 'sealed'>[]> {
  const { sealed: _, ...columns } = getTableColumns(arrival)
  return db
    .select(columns)
    .from(arrival)
    .where(eq(arrival.edition, edition))
    .orderBy(asc(arrival.unit), asc(arrival.number))
}

/** One arrival of an edition, or null. */
export async function readArrival(db: Queries, edition: string, id: string): Promise<ArrivalRow | null> {
  const [row] = await db
    .select()
    .from(arrival)
    .where(and(eq(arrival.id, id), eq(arrival.edition, edition)))
  return row ?? null
}

/** Every arrival of a unit, newest first, locked until the end of the transaction. */
export async function lockArrivals(tx: Transaction, edition: string, unit: string): Promise<ArrivalRow[]> {
  return tx
    .select()
    .from(arrival)
    .where(and(eq(arrival.edition, edition), eq(arrival.unit, unit)))
    .orderBy(desc(arrival.number))
    .for('update')
}

/** Keeps what arrived. */
export async function insertArrival(tx: Transaction, row: typeof arrival.$inferInsert): Promise<void> {
  await tx.insert(arrival).values(row)
}

/** Moves a locked arrival on and counts its version up; answers the new version. */
export async function changeArrival(
  tx: Transaction,
  id: string,
  change: Partial<
    Pick<
      ArrivalRow,
      | 'state'
      | 'proposedBy'
      | 'proposedAt'
      | 'lateReason'
      | 'closedBy'
      | 'closedAt'
      | 'returnedReason'
      | 'sealed'
    >
  >,
): Promise<number> {
  const [row] = await tx
    .update(arrival)
    .set({ ...change, version: sql`${arrival.version} + 1` })
    .where(eq(arrival.id, id))
    .returning({ version: arrival.version })
  return row!.version
}

/** Every entry about units' right to recommend, newest first, with the name of who made it. */
export async function unitStandings(db: Queries, edition: string) {
  return db
    .select({
      unit: unitStanding.unit,
      suspended: unitStanding.suspended,
      basis: unitStanding.basis,
      at: unitStanding.at,
      by: person.name,
    })
    .from(unitStanding)
    .leftJoin(person, eq(person.id, unitStanding.by))
    .where(eq(unitStanding.edition, edition))
    .orderBy(desc(unitStanding.at), desc(unitStanding.id))
}

/** Adds an entry about a unit's right to recommend; a later one never stands before or beside an earlier one. */
export async function insertUnitStanding(
  tx: Transaction,
  row: typeof unitStanding.$inferInsert & { at: Date },
): Promise<void> {
  const { edition, unit } = row
  const at = sql<Date>`greatest(${row.at.toISOString()}::timestamptz, (select max(s.at) + interval '1 millisecond'
    from csc.unit_standing s where s.edition = ${edition} and s.unit = ${unit}))`
  await tx.insert(unitStanding).values({ ...row, at })
}

/** Official numbers of an edition's entered projects that stand, with the unit each came from. */
export async function numbersEntered(
  db: Queries,
  edition: string,
): Promise<{ source: string; officialNumber: string }[]> {
  const rows = await db
    .select({ source: enteredProject.source, officialNumber: application.officialNumber })
    .from(enteredProject)
    .innerJoin(application, eq(application.id, enteredProject.applicationId))
    .where(
      and(
        eq(enteredProject.edition, edition),
        ne(application.state, 'withdrawn'),
        isNotNull(application.officialNumber),
      ),
    )
  return rows.map(({ source, officialNumber }) => ({ source, officialNumber: officialNumber! }))
}

/** States of these registrations, by id. */
export async function statesOf(db: Queries, ids: readonly string[]): Promise<Map<string, ApplicationState>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: application.id, state: application.state })
    .from(application)
    .where(inArray(application.id, [...ids]))
  return new Map(rows.map(row => [row.id, row.state as ApplicationState]))
}
