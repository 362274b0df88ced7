import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { eventAttendance, institution, serviceEvent } from '../database/schema/services'

export type EventRow = typeof serviceEvent.$inferSelect
export type AttendanceRow = typeof eventAttendance.$inferSelect

/** An event with how many hold a place, how many came, and the person's own part. */
export interface CountedEvent {
  event: EventRow
  signedUp: number
  checkedIn: number
  mine: 'none' | 'signed' | 'checked-in'
}

function counted(db: Queries, person: string) {
  const of = sql`from csc.event_attendance t where t.event_id = ${serviceEvent.id} and t.cancelled_at is null`
  return db
    .select({
      event: serviceEvent,
      signedUp: sql<number>`(select count(*)::int ${of})`,
      checkedIn: sql<number>`(select count(t.checked_in_at)::int ${of})`,
      mine: sql<
        CountedEvent['mine']
      >`coalesce((select case when t.checked_in_at is null then 'signed' else 'checked-in'
        end ${of} and t.person_id = ${person}), 'none')`,
    })
    .from(serviceEvent)
}

/** The events of an edition, the latest to begin first. */
export async function eventsOf(db: Queries, edition: string, person: string): Promise<CountedEvent[]> {
  return counted(db, person)
    .where(eq(serviceEvent.edition, edition))
    .orderBy(desc(serviceEvent.startsAt), asc(serviceEvent.id))
    .limit(100)
}

/** One event by id, counted; null when there is none. */
export async function readEvent(db: Queries, id: string, person: string): Promise<CountedEvent | null> {
  const [row] = await counted(db, person).where(eq(serviceEvent.id, id))
  return row ?? null
}

/** One event, locked until the end of the transaction: its places are counted under this lock. */
export async function lockEvent(tx: Transaction, id: string): Promise<EventRow | null> {
  const [row] = await tx.select().from(serviceEvent).where(eq(serviceEvent.id, id)).for('update')
  return row ?? null
}

/** Adds an event. */
export async function insertEvent(tx: Transaction, row: typeof serviceEvent.$inferInsert): Promise<void> {
  await tx.insert(serviceEvent).values(row)
}

type Change = Partial<Omit<typeof serviceEvent.$inferInsert, 'id' | 'edition' | 'version'>>

/** Changes a locked event and counts its version up; answers the new version. */
export async function changeEvent(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(serviceEvent)
    .set({ ...change, version: sql`${serviceEvent.version} + 1` })
    .where(eq(serviceEvent.id, id))
    .returning({ version: serviceEvent.version })
  return row!.version
}

/** How many hold a place in an event. */
export async function placesTaken(db: Queries, event: string): Promise<number> {
  return db.$count(
    eventAttendance,
    and(eq(eventAttendance.eventId, event), isNull(eventAttendance.cancelledAt)),
  )
}

/** A person's part in an event, cancelled or not; null for none. */
export async function attendanceOf(
  db: Queries,
  event: string,
  person: string,
): Promise<AttendanceRow | null> {
  const [row] = await db
    .select()
    .from(eventAttendance)
    .where(and(eq(eventAttendance.eventId, event), eq(eventAttendance.personId, person)))
  return row ?? null
}

/** Signs a person up, or again after cancelling. */
export async function putAttendance(
  tx: Transaction,
  row: typeof eventAttendance.$inferInsert,
): Promise<void> {
  const { applicationId, institutionId, signedAt } = row
  await tx
    .insert(eventAttendance)
    .values(row)
    .onConflictDoUpdate({
      target: [eventAttendance.eventId, eventAttendance.personId],
      set: { applicationId, institutionId, signedAt, cancelledAt: null },
    })
}

/** Gives a place back. */
export async function cancelAttendance(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.update(eventAttendance).set({ cancelledAt: at }).where(eq(eventAttendance.id, id))
}

/** Notes that a person is there; the first time stays. Answers when. */
export async function noteCheckIn(db: Queries, id: string, at: Date): Promise<Date> {
  const [row] = await db
    .update(eventAttendance)
    .set({ checkedInAt: sql`coalesce(${eventAttendance.checkedInAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(eventAttendance.id, id))
    .returning({ at: eventAttendance.checkedInAt })
  return row!.at!
}

/** Counts a wrong code. */
export async function noteWrongCode(db: Queries, id: string): Promise<void> {
  await db
    .update(eventAttendance)
    .set({ wrongCodes: sql`${eventAttendance.wrongCodes} + 1` })
    .where(eq(eventAttendance.id, id))
}

/** Who signed up for an event, in order, by the public names of what each stands for. */
export async function attendanceLines(db: Queries, event: string) {
  return db
    .select({
      line: eventAttendance,
      project: application.projectName,
      institutionName: institution.name,
    })
    .from(eventAttendance)
    .leftJoin(application, eq(application.id, eventAttendance.applicationId))
    .leftJoin(institution, eq(institution.id, eventAttendance.institutionId))
    .where(eq(eventAttendance.eventId, event))
    .orderBy(asc(eventAttendance.signedAt), asc(eventAttendance.id))
}

/** The persons who hold a place in an event. */
export async function signedUpPersons(db: Queries, event: string): Promise<string[]> {
  const rows = await db
    .select({ person: eventAttendance.personId })
    .from(eventAttendance)
    .where(and(eq(eventAttendance.eventId, event), isNull(eventAttendance.cancelledAt)))
  return rows.map(({ person }) => person)
}

/** Whom a new event concerns: owners of registrations handed in, and institutions that want events. */
export async function eventAudience(db: Queries, edition: string): Promise<string[]> {
  const result = await db.execute<{ person: string }>(sql`
    select owner_id as person from csc.application
      where edition = ${edition} and state in ('submitted', 'returned', 'accepted')
    union select owner_id from csc.institution
      where edition = ${edition} and state in ('verified', 'active') and intents ? 'docking'`)
  return result.rows.map(({ person }) => person)
}
