import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { application } from '../database/schema/applications'
import {
  dockingOutcome,
  eventAttendance,
  institution,
  progressReport,
  serviceEvent,
  serviceMatch,
  serviceNeed,
} from '../database/schema/services'

/** One side of the docking services: a project or an institution, by its id. */
export type DockingSide = { application: string } | { institution: string }

/** Every institution of a person, in any edition. */
export async function institutionsOfPerson(db: Queries, personId: string) {
  return db
    .select()
    .from(institution)
    .where(eq(institution.ownerId, personId))
    .orderBy(asc(institution.createdAt))
}

/** Every need of one side, oldest first. */
export async function needsOf(db: Queries, side: DockingSide) {
  const mine =
    'application' in side
      ? eq(serviceNeed.applicationId, side.application)
      : eq(serviceNeed.institutionId, side.institution)
  return db.select().from(serviceNeed).where(mine).orderBy(asc(serviceNeed.createdAt))
}

/** Every match of one side with the public names of both, oldest first; nobody's contact. */
export async function matchesOf(db: Queries, side: DockingSide) {
  const mine =
    'application' in side
      ? eq(serviceMatch.applicationId, side.application)
      : eq(serviceMatch.institutionId, side.institution)
  return db
    .select({ match: serviceMatch, project: application.projectName, institutionName: institution.name })
    .from(serviceMatch)
    .innerJoin(application, eq(application.id, serviceMatch.applicationId))
    .innerJoin(institution, eq(institution.id, serviceMatch.institutionId))
    .where(mine)
    .orderBy(asc(serviceMatch.proposedAt))
}

/** What came of the dockings of one side, oldest first; not who wrote it down. */
export async function outcomesOfSide(db: Queries, side: DockingSide) {
  const { amount, signed, note, recordedAt } = dockingOutcome
  const mine =
    'application' in side
      ? eq(dockingOutcome.applicationId, side.application)
      : eq(dockingOutcome.institutionId, side.institution)
  return db
    .select({ amount, signed, note, recordedAt })
    .from(dockingOutcome)
    .where(mine)
    .orderBy(asc(recordedAt))
}

/** Every report of a project's progress, oldest first. */
export async function progressOfApplication(db: Queries, applicationId: string) {
  return db
    .select()
    .from(progressReport)
    .where(eq(progressReport.applicationId, applicationId))
    .orderBy(asc(progressReport.number))
}

/** Every event a person signed up for, the earliest first. */
export async function signUpsOf(db: Queries, personId: string) {
  return db
    .select({ attendance: eventAttendance, title: serviceEvent.title, startsAt: serviceEvent.startsAt })
    .from(eventAttendance)
    .innerJoin(serviceEvent, eq(serviceEvent.id, eventAttendance.eventId))
    .where(eq(eventAttendance.personId, personId))
    .orderBy(asc(serviceEvent.startsAt))
}
