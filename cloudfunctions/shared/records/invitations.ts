import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { teamInvitation } from '../database/schema/team-invitations'
import type { ApplicationRow } from './applications'

export type InvitationRow = typeof teamInvitation.$inferSelect

/** All invitations of an application, newest first. */
export async function invitationsOf(db: Queries, applicationId: string): Promise<InvitationRow[]> {
  return db
    .select()
    .from(teamInvitation)
    .where(eq(teamInvitation.applicationId, applicationId))
    .orderBy(desc(teamInvitation.createdAt), desc(teamInvitation.id))
}

/** Invitations of an application that are open or accepted. */
export async function liveInvitations(db: Queries, applicationId: string): Promise<InvitationRow[]> {
  return db
    .select()
    .from(teamInvitation)
    .where(
      and(
        eq(teamInvitation.applicationId, applicationId),
        inArray(teamInvitation.state, ['open', 'accepted']),
      ),
    )
}

/** The invitation whose newest token has this hash; null for any other token. */
export async function invitationByToken(db: Queries, tokenHash: string): Promise<InvitationRow | null> {
  const [row] = await db.select().from(teamInvitation).where(eq(teamInvitation.tokenHash, tokenHash))
  return row ?? null
}

/** Adds an invitation. */
export async function insertInvitation(
  tx: Transaction,
  row: typeof teamInvitation.$inferInsert,
): Promise<void> {
  await tx.insert(teamInvitation).values(row)
}

/** Changes an invitation of a locked application. */
export async function changeInvitation(
  tx: Transaction,
  id: string,
  change: Partial<Omit<InvitationRow, 'id' | 'applicationId'>>,
): Promise<void> {
  await tx.update(teamInvitation).set(change).where(eq(teamInvitation.id, id))
}

/** The application of an invitation, locked until the end of the transaction. */
export async function lockInvitedApplication(tx: Transaction, id: string): Promise<ApplicationRow> {
  const [row] = await tx.select().from(application).where(eq(application.id, id)).for('update')
  return row as ApplicationRow
}

/** Frees an identity that is still held by an application which left the contest. */
export async function freeEndedSeat(tx: Transaction, edition: string, coreKey: string): Promise<void> {
  const ended = sql`exists (select 1 from ${application} a where a.id = ${teamInvitation.applicationId} and a.state in ('rejected', 'withdrawn', 'disqualified'))`
  await tx
    .update(teamInvitation)
    .set({ coreKey: null })
    .where(and(eq(teamInvitation.edition, edition), eq(teamInvitation.coreKey, coreKey), ended))
}

/** A team somebody joined. */
export interface JoinedTeam {
  invitation: InvitationRow
  application: {
    id: string
    edition: string
    projectName: string
    state: ApplicationState
  }
}

/** The teams a person has joined and not left, newest first. */
export async function teamsJoinedBy(db: Queries, personId: string): Promise<JoinedTeam[]> {
  const rows = await db
    .select({
      invitation: teamInvitation,
      application: {
        id: application.id,
        edition: application.edition,
        projectName: application.projectName,
        state: application.state,
      },
    })
    .from(teamInvitation)
    .innerJoin(application, eq(application.id, teamInvitation.applicationId))
    .where(and(eq(teamInvitation.answeredBy, personId), eq(teamInvitation.state, 'accepted')))
    .orderBy(desc(teamInvitation.answeredAt), desc(teamInvitation.id))
    .limit(100)
  return rows as JoinedTeam[]
}

/** The application of an invitation, to be read. */
export async function invitedApplication(db: Queries, id: string): Promise<ApplicationRow> {
  const [row] = await db.select().from(application).where(eq(application.id, id))
  return row as ApplicationRow
}
