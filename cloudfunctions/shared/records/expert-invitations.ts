import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { expert, expertInvitation } from '../database/schema/experts'
import { roundSession, seat } from '../database/schema/hall'

export type ExpertInvitationRow = typeof expertInvitation.$inferSelect

/** The invitations to judge a session with who was asked, in the order they went out. */
export async function invitationsOf(db: Queries, session: string) {
  return db
    .select({ invitation: expertInvitation, expert, seat: seat.number })
    .from(expertInvitation)
    .innerJoin(expert, eq(expert.id, expertInvitation.expertId))
    .leftJoin(
      seat,
      and(eq(seat.sessionId, expertInvitation.sessionId), eq(seat.personId, expertInvitation.personId)),
    )
    .where(eq(expertInvitation.sessionId, session))
    .orderBy(asc(expertInvitation.sentAt), asc(expertInvitation.id))
}

/** The session an invitation to this person is for; null when there is none. */
export async function sessionOfInvitation(
  db: Queries,
  of: { id: string; person: string },
): Promise<string | null> {
  const [row] = await db
    .select({ session: expertInvitation.sessionId })
    .from(expertInvitation)
    .where(and(eq(expertInvitation.id, of.id), eq(expertInvitation.personId, of.person)))
  return row?.session ?? null
}

/** Keeps an invitation. */
export async function insertInvitation(
  tx: Transaction,
  row: typeof expertInvitation.$inferInsert,
): Promise<void> {
  await tx.insert(expertInvitation).values(row)
}

/** Notes an answer or an end. */
export async function changeInvitation(
  tx: Transaction,
  id: string,
  change: Partial<Pick<ExpertInvitationRow, 'state' | 'answeredAt' | 'answerReason' | 'grantId'>>,
): Promise<void> {
  await tx.update(expertInvitation).set(change).where(eq(expertInvitation.id, id))
}

/** A person's invitations to judge with session and expert, the nearest session first. */
export async function invitationsTo(db: Queries, person: string) {
  return db
    .select({
      invitation: expertInvitation,
      session: roundSession,
      expert,
      projects: sql<number>`(select count(*)::int from csc.turn t where t.session_id = ${roundSession.id})`,
    })
    .from(expertInvitation)
    .innerJoin(roundSession, eq(roundSession.id, expertInvitation.sessionId))
    .innerJoin(expert, eq(expert.id, expertInvitation.expertId))
    .where(eq(expertInvitation.personId, person))
    .orderBy(asc(roundSession.startsAt), asc(expertInvitation.id))
    .limit(50)
}
