import { and, asc, eq, inArray, isNotNull, ne, notInArray, or } from 'drizzle-orm'
import type { CoreMembership } from '../../../src/core/eligibility/facts'
import type { Queries, Transaction } from '../database/connect'
import { application, teamMember } from '../database/schema/applications'

const ENDED = ['rejected', 'withdrawn', 'disqualified']

export type MemberRow = typeof teamMember.$inferSelect

/** The place of a sealed identity number: it opens nowhere else. */
export const identityPlace = (applicationId: string, position: number) =>
  `team_member|identity_sealed|${applicationId}|${position}`

/** The team of an application, by position: the place of the member in the form's list. */
export async function membersOf(db: Queries, applicationId: string): Promise<MemberRow[]> {
  return db
    .select()
    .from(teamMember)
    .where(eq(teamMember.applicationId, applicationId))
    .orderBy(asc(teamMember.position))
}

/** Sets the team of a locked application. */
export async function replaceMembers(
  tx: Transaction,
  applicationId: string,
  rows: readonly (typeof teamMember.$inferInsert)[],
): Promise<void> {
  await tx.delete(teamMember).where(eq(teamMember.applicationId, applicationId))
  if (rows.length > 0) await tx.insert(teamMember).values([...rows])
}

/** Changes one member of a locked application, by his place in the list. */
export async function changeMember(
  tx: Transaction,
  at: { applicationId: string; position: number },
  change: Partial<Pick<MemberRow, 'identitySealed' | 'identityHmac' | 'identityLast4' | 'confirmedAt'>>,
): Promise<void> {
  await tx
    .update(teamMember)
    .set(change)
    .where(and(eq(teamMember.applicationId, at.applicationId), eq(teamMember.position, at.position)))
}

/** Takes a member's sealed number and confirmation away: what he agreed to has ended. */
export async function forgetMember(
  tx: Transaction,
  at: { applicationId: string; position: number },
): Promise<void> {
  await changeMember(tx, at, {
    identitySealed: null,
    identityHmac: null,
    identityLast4: null,
    confirmedAt: null,
  })
}

/**
 * Holds every row with one of these identities until the end of the transaction, so that two teams that share a
 * member are submitted one after the other and the second sees the first.
 */
export async function lockIdentities(tx: Transaction, identities: readonly string[]): Promise<void> {
  if (identities.length === 0) return
  await tx
    .select({ position: teamMember.position })
    .from(teamMember)
    .where(inArray(teamMember.identityHmac, [...identities]))
    .orderBy(asc(teamMember.applicationId), asc(teamMember.position))
    .for('update')
}

/**
 * Core memberships of these identities in other applications of the edition that were handed in, or that the member
 * himself confirmed; no names. What a leader only typed into a draft keeps nobody from joining elsewhere.
 */
export async function coreMembershipsElsewhere(
  db: Queries,
  of: { edition: string; except: string; identities: readonly string[] },
): Promise<CoreMembership[]> {
  if (of.identities.length === 0) return []
  const rows = await db
    .select({
      identityKey: teamMember.identityHmac,
      subtype: application.subtype,
      group: application.group,
    })
    .from(teamMember)
    .innerJoin(application, eq(application.id, teamMember.applicationId))
    .where(
      and(
        eq(application.edition, of.edition),
        ne(application.id, of.except),
        or(
          inArray(application.state, ['submitted', 'returned', 'accepted']),
          and(isNotNull(teamMember.confirmedAt), notInArray(application.state, ENDED)),
        ),
        eq(teamMember.core, true),
        inArray(teamMember.identityHmac, [...of.identities]),
      ),
    )
  return rows.map(row => ({
    identityKey: row.identityKey ?? '',
    subtype: row.subtype ?? '',
    group: row.group ?? '',
  }))
}
