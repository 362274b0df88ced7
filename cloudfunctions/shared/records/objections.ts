import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Consequence, ObjectionKind, Procedure } from '../../../src/core/objection-kinds'
import { type ObjectionState, openObjectionStates } from '../../../src/core/objection-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { objection, objectionEvent, objectionSeries } from '../database/schema/objections'
import { newId } from '../identifiers'

/** A ruling as proposed and decided. `document` and `members`: the committee's written decision (arbitration only). */
export interface Ruling {
  outcome: 'upheld' | 'dismissed'
  reasons: string
  consequence: Consequence
  clause: string | null
  document: string | null
  members: number | null
}

export type ObjectionRow = Omit<typeof objection.$inferSelect, 'state' | 'kind' | 'procedure' | 'ruling'> & {
  state: ObjectionState
  kind: ObjectionKind
  procedure: Procedure | null
  ruling: Ruling | null
}

/**
 * Holds the edition's series of numbers until the end of the transaction: of somebody who files and somebody who
 * finalises a list at once, the second sees what the first did. Answers the last number given.
 */
export async function holdSeries(tx: Transaction, edition: string): Promise<number> {
  const [row] = await tx
    .insert(objectionSeries)
    .values({ edition, last: 0 })
    .onConflictDoUpdate({ target: objectionSeries.edition, set: { last: sql`${objectionSeries.last}` } })
    .returning({ last: objectionSeries.last })
  return row!.last
}

/** Adds an objection under the next number of a series held by this transaction. */
export async function insertObjection(tx: Transaction, row: typeof objection.$inferInsert): Promise<void> {
  await tx.update(objectionSeries).set({ last: row.number }).where(eq(objectionSeries.edition, row.edition))
  await tx.insert(objection).values(row)
}

/** An objection of an edition, or null. */
export async function readObjection(db: Queries, edition: string, id: string): Promise<ObjectionRow | null> {
  const [row] = await db
    .select()
    .from(objection)
    .where(and(eq(objection.id, id), eq(objection.edition, edition)))
  return row ? (row as ObjectionRow) : null
}

/** Like readObjection, locked until the end of the transaction. */
export async function lockObjection(
  tx: Transaction,
  edition: string,
  id: string,
): Promise<ObjectionRow | null> {
  const [row] = await tx
    .select()
    .from(objection)
    .where(and(eq(objection.id, id), eq(objection.edition, edition)))
    .for('update')
  return row ? (row as ObjectionRow) : null
}

const heardOf = (personId: string) => and(isNotNull(objection.heardAt), eq(application.ownerId, personId))

/** An objection as one of its sides may see it, with the side; null to everybody else. */
export async function sideOf(
  db: Queries,
  id: string,
  personId: string,
): Promise<{ row: ObjectionRow; side: 'objector' | 'other' } | null> {
  const [found] = await db
    .select({ row: objection })
    .from(objection)
    .leftJoin(application, eq(application.id, objection.applicationId))
    .where(and(eq(objection.id, id), or(eq(objection.personId, personId), heardOf(personId))))
  if (!found) return null
  const row = found.row as ObjectionRow
  return { row, side: row.personId === personId ? 'objector' : 'other' }
}

/** Like sideOf for the side named, locked until the end of the transaction. */
export async function lockSideOf(
  tx: Transaction,
  id: string,
  personId: string,
  side: 'objector' | 'other',
): Promise<ObjectionRow | null> {
  const found = await sideOf(tx, id, personId)
  return found?.side === side ? lockObjection(tx, found.row.edition, id) : null
}

/** What a person objected to, and what he was asked about, newest first. */
export async function objectionsOfPerson(db: Queries, personId: string, edition?: string) {
  const rows = await db
    .select({ row: objection })
    .from(objection)
    .leftJoin(application, eq(application.id, objection.applicationId))
    .where(
      and(
        edition ? eq(objection.edition, edition) : undefined,
        or(eq(objection.personId, personId), heardOf(personId)),
      ),
    )
    .orderBy(desc(objection.filedAt))
    .limit(100)
  return rows.map(({ row }) => row as ObjectionRow)
}

/** Every objection of an edition, newest number first. */
export async function objectionsIn(db: Queries, edition: string): Promise<ObjectionRow[]> {
  const rows = await db
    .select()
    .from(objection)
    .where(eq(objection.edition, edition))
    .orderBy(desc(objection.number))
  return rows as ObjectionRow[]
}

/** The same person's open objection to the same thing, to which a second one is added. */
export async function sameObjection(
  tx: Transaction,
  of: Pick<ObjectionRow, 'edition' | 'personId' | 'kind' | 'projectName'> & {
    listId: string | null
    applicationId: string | null
  },
): Promise<ObjectionRow | null> {
  const same = (column: typeof objection.listId | typeof objection.applicationId, value: string | null) =>
    sql`${column} is not distinct from ${value}`
  const [row] = await tx
    .select()
    .from(objection)
    .where(
      and(
        eq(objection.edition, of.edition),
        eq(objection.personId, of.personId),
        eq(objection.kind, of.kind),
        eq(objection.projectName, of.projectName),
        same(objection.listId, of.listId),
        same(objection.applicationId, of.applicationId),
        inArray(objection.state, ['filed', 'accepted', 'investigating']),
      ),
    )
    .for('update')
  return row ? (row as ObjectionRow) : null
}

/** Changes how a locked objection is handled and counts its version up; answers the new version. */
export async function changeObjection(
  tx: Transaction,
  id: string,
  change: Partial<typeof objection.$inferInsert>,
): Promise<number> {
  const [row] = await tx
    .update(objection)
    .set({ ...change, version: sql`${objection.version} + 1` })
    .where(eq(objection.id, id))
    .returning({ version: objection.version })
  return row!.version
}

/** Writes down what was done; later events never stand before or beside earlier ones. */
export async function insertObjectionEvent(
  tx: Transaction,
  event: Omit<typeof objectionEvent.$inferInsert, 'id' | 'at'> & { at: Date },
): Promise<void> {
  const at = sql<Date>`greatest(${event.at.toISOString()}::timestamptz,
    (select max(e.at) + interval '1 millisecond' from csc.objection_event e where e.objection_id = ${event.objectionId}))`
  await tx.insert(objectionEvent).values({ ...event, at, id: newId('oev') })
}

/** What was done about an objection, oldest first. */
export async function objectionEvents(db: Queries, id: string) {
  return db
    .select()
    .from(objectionEvent)
    .where(eq(objectionEvent.objectionId, id))
    .orderBy(asc(objectionEvent.at), asc(objectionEvent.id))
}

/** Objections merged into this one: their people are told how it ended. */
export async function mergedInto(db: Queries, id: string): Promise<ObjectionRow[]> {
  const rows = await db.select().from(objection).where(eq(objection.mergedInto, id))
  return rows as ObjectionRow[]
}

/** How many objections a person has open in an edition. */
export async function openObjectionsOf(db: Queries, personId: string, edition: string): Promise<number> {
  return db.$count(
    objection,
    and(
      eq(objection.personId, personId),
      eq(objection.edition, edition),
      inArray(objection.state, [...openObjectionStates]),
    ),
  )
}

/** Who applied with a project, and the project's names; null for none in this edition. */
export async function projectIn(db: Queries, edition: string, id: string) {
  const [row] = await db
    .select({
      id: application.id,
      ownerId: application.ownerId,
      projectName: application.projectName,
      subjectName: application.subjectName,
    })
    .from(application)
    .where(and(eq(application.id, id), eq(application.edition, edition)))
  return row ?? null
}

/** Handed-in projects of an edition with exactly this name: what somebody from outside may have meant. */
export async function projectsNamed(db: Queries, edition: string, projectName: string) {
  return db
    .select({
      application: application.id,
      projectName: application.projectName,
      subjectName: application.subjectName,
    })
    .from(application)
    .where(
      and(
        eq(application.edition, edition),
        eq(application.projectName, projectName),
        sql`${application.state} <> 'draft'`,
      ),
    )
    .limit(20)
}
