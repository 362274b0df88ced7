import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { ArbitrationState } from '../../../src/core/arbitration-states'
import type { Queries, Transaction } from '../database/connect'
import { arbitration, arbitrationVote } from '../database/schema/arbitrations'
import { roundSession } from '../database/schema/hall'
import { person, roleGrant } from '../database/schema/people'

export type ArbitrationRow = Omit<typeof arbitration.$inferSelect, 'state'> & { state: ArbitrationState }
export type VoteRow = typeof arbitrationVote.$inferSelect

/** Arbitrations of a session, oldest first. */
export async function arbitrationsOf(db: Queries, session: string): Promise<ArbitrationRow[]> {
  const rows = await db
    .select()
    .from(arbitration)
    .where(eq(arbitration.sessionId, session))
    .orderBy(asc(arbitration.openedAt), asc(arbitration.id))
  return rows as ArbitrationRow[]
}

/** Arbitrations of an edition that are not concluded, with the session each is about. */
export async function openArbitrations(
  db: Queries,
  edition: string,
): Promise<{ session: string; round: string; group: string; application: string | null }[]> {
  return db
    .select({
      session: roundSession.name,
      round: roundSession.round,
      group: roundSession.group,
      application: arbitration.applicationId,
    })
    .from(arbitration)
    .innerJoin(roundSession, eq(roundSession.id, arbitration.sessionId))
    .where(
      and(eq(roundSession.edition, edition), inArray(arbitration.state, ['opened', 'assigned', 'ruled'])),
    )
    .orderBy(asc(arbitration.openedAt), asc(arbitration.id))
}

/** An arbitration of this session, locked for a change; null when there is none. */
export async function lockArbitration(
  tx: Transaction,
  session: string,
  id: string,
): Promise<ArbitrationRow | null> {
  const [row] = await tx
    .select()
    .from(arbitration)
    .where(and(eq(arbitration.id, id), eq(arbitration.sessionId, session)))
    .for('update')
  return row ? (row as ArbitrationRow) : null
}

/** Adds an arbitration; false when the project has one that is not concluded. */
export async function insertArbitration(
  tx: Transaction,
  row: typeof arbitration.$inferInsert & { state: ArbitrationState },
): Promise<boolean> {
  const added = await tx
    .insert(arbitration)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: arbitration.id })
  return added.length > 0
}

type Change = Partial<Omit<typeof arbitration.$inferInsert, 'id' | 'sessionId' | 'version' | 'state'>> & {
  state?: ArbitrationState
}

/** Changes a locked arbitration and counts its version up; returns the new version. */
export async function changeArbitration(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(arbitration)
    .set({ ...change, version: sql`${arbitration.version} + 1` })
    .where(eq(arbitration.id, id))
    .returning({ version: arbitration.version })
  return row!.version
}

/** What the members of a session's arbitrations have signed, in the order they did. */
export async function votesOf(db: Queries, session: string): Promise<VoteRow[]> {
  const rows = await db
    .select({ vote: arbitrationVote })
    .from(arbitrationVote)
    .innerJoin(arbitration, eq(arbitration.id, arbitrationVote.arbitrationId))
    .where(eq(arbitration.sessionId, session))
    .orderBy(asc(arbitrationVote.at), asc(arbitrationVote.personId))
  return rows.map(({ vote }) => vote)
}

/** Keeps a member's signed decision; false when he has signed already. */
export async function insertVote(
  tx: Transaction,
  row: typeof arbitrationVote.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(arbitrationVote)
    .values(row)
    .onConflictDoNothing()
    .returning({ personId: arbitrationVote.personId })
  return added.length > 0
}

/** Members of the expert committee of an edition at `now`, by name. */
export async function committeeOf(
  db: Queries,
  edition: string,
  now: Date,
): Promise<{ person: string; name: string }[]> {
  return db
    .selectDistinct({ person: person.id, name: person.name })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        eq(roleGrant.edition, edition),
        eq(roleGrant.role, 'committee'),
        lte(roleGrant.validFrom, now),
        gt(roleGrant.validTo, now),
      ),
    )
    .orderBy(asc(person.name), asc(person.id))
}

/** Names of these people, by id. */
export async function namesOf(db: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(sql`${person.id} in ${[...new Set(ids)]}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether a review of a result belongs to an arbitration that is not concluded. */
export async function isHeard(db: Queries, review: string): Promise<boolean> {
  const open = sql`${arbitration.state} in ('opened', 'assigned', 'ruled')`
  return (await db.$count(arbitration, and(eq(arbitration.reviewId, review), open))) > 0
}
