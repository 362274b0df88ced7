import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { amendment, requirementDecision } from '../database/schema/applications'
import { roundSession, seat } from '../database/schema/hall'
import { message } from '../database/schema/messages'
import { person, roleGrant } from '../database/schema/people'

/** The row of a person, for himself. */
export async function personRow(db: Queries, personId: string) {
  const [row] = await db.select().from(person).where(eq(person.id, personId))
  return row ?? null
}

/** Every message of the inbox, oldest first. */
export async function allMessages(db: Queries, personId: string) {
  return db
    .select({ at: message.createdAt, title: message.title, body: message.body, readAt: message.readAt })
    .from(message)
    .where(eq(message.personId, personId))
    .orderBy(asc(message.createdAt))
}

/** Every role the person was ever given. */
export async function allGrants(db: Queries, personId: string) {
  return db
    .select({
      role: roleGrant.role,
      edition: roleGrant.edition,
      validFrom: roleGrant.validFrom,
      validTo: roleGrant.validTo,
    })
    .from(roleGrant)
    .where(eq(roleGrant.personId, personId))
    .orderBy(asc(roleGrant.validFrom))
}

/** The panels the person sat on: hall, seat and when he promised. */
export async function allSeats(db: Queries, personId: string) {
  return db
    .select({
      session: roundSession.name,
      number: seat.number,
      employer: seat.employer,
      promisedAt: seat.promisedAt,
      signedAt: seat.signedAt,
    })
    .from(seat)
    .innerJoin(roundSession, eq(roundSession.id, seat.sessionId))
    .where(eq(seat.personId, personId))
}

/** What officers decided on an application: requirement, outcome, reason and when; not by whom. */
export async function decisionsOf(db: Queries, applicationId: string) {
  return db
    .select({
      requirement: requirementDecision.requirement,
      outcome: requirementDecision.outcome,
      reason: requirementDecision.reason,
      at: requirementDecision.decidedAt,
    })
    .from(requirementDecision)
    .where(eq(requirementDecision.applicationId, applicationId))
    .orderBy(asc(requirementDecision.decidedAt))
}

/** Every return for amendment of an application. */
export async function amendmentsOf(db: Queries, applicationId: string) {
  return db
    .select()
    .from(amendment)
    .where(eq(amendment.applicationId, applicationId))
    .orderBy(asc(amendment.createdAt))
}
