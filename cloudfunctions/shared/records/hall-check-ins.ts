import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { application } from '../database/schema/applications'
import { roundSession, turn } from '../database/schema/hall'
import { hallCheckIn } from '../database/schema/hall-check-in'
import { person } from '../database/schema/people'

export type CheckInRow = typeof hallCheckIn.$inferSelect

/** The projects of a session with who has arrived; the owner's number still sealed. */
export async function arrivalsOf(db: Queries, session: string) {
  return db
    .select({
      application: turn.applicationId,
      position: turn.position,
      projectName: application.projectName,
      subjectName: application.subjectName,
      submission: application.submission,
      ownerId: application.ownerId,
      phoneSealed: person.phoneSealed,
      at: hallCheckIn.at,
      way: hallCheckIn.way,
      offline: hallCheckIn.offline,
    })
    .from(turn)
    .innerJoin(application, eq(application.id, turn.applicationId))
    .leftJoin(person, eq(person.id, application.ownerId))
    .leftJoin(
      hallCheckIn,
      and(eq(hallCheckIn.sessionId, turn.sessionId), eq(hallCheckIn.applicationId, turn.applicationId)),
    )
    .where(eq(turn.sessionId, session))
    .orderBy(sql`${turn.position} nulls last`, asc(turn.applicationId))
}

/** The sessions a person's own projects are in, with when each was checked in; the next to start first. */
export async function ownTurns(db: Queries, owner: string) {
  return db
    .select({
      session: roundSession.id,
      name: roundSession.name,
      venue: roundSession.venue,
      startsAt: roundSession.startsAt,
      state: roundSession.state,
      edition: roundSession.edition,
      application: turn.applicationId,
      projectName: application.projectName,
      at: hallCheckIn.at,
      wrongCodes: hallCheckIn.wrongCodes,
    })
    .from(turn)
    .innerJoin(roundSession, eq(roundSession.id, turn.sessionId))
    .innerJoin(application, eq(application.id, turn.applicationId))
    .leftJoin(
      hallCheckIn,
      and(eq(hallCheckIn.sessionId, turn.sessionId), eq(hallCheckIn.applicationId, turn.applicationId)),
    )
    .where(eq(application.ownerId, owner))
    .orderBy(sql`${roundSession.startsAt} nulls last`, asc(roundSession.id))
}

/** Notes an arrival; the first one stays. What is on record afterwards. */
export async function putArrival(
  db: Queries,
  row: Omit<typeof hallCheckIn.$inferInsert, 'wrongCodes'> & { at: Date },
): Promise<CheckInRow> {
  const { at, way, offline, receivedAt, by, nameSealed } = row
  await db
    .insert(hallCheckIn)
    .values(row)
    .onConflictDoUpdate({
      target: [hallCheckIn.sessionId, hallCheckIn.applicationId],
      set: { at, way, offline, receivedAt, by, nameSealed },
      setWhere: sql`${hallCheckIn.at} is null`,
    })
  const [kept] = await db
    .select()
    .from(hallCheckIn)
    .where(and(eq(hallCheckIn.sessionId, row.sessionId), eq(hallCheckIn.applicationId, row.applicationId)))
  return kept!
}

/** Counts a wrong code tried for a project. */
export async function noteWrongHallCode(
  db: Queries,
  place: { session: string; application: string },
): Promise<void> {
  await db
    .insert(hallCheckIn)
    .values({ sessionId: place.session, applicationId: place.application, wrongCodes: 1 })
    .onConflictDoUpdate({
      target: [hallCheckIn.sessionId, hallCheckIn.applicationId],
      set: { wrongCodes: sql`${hallCheckIn.wrongCodes} + 1` },
    })
}
