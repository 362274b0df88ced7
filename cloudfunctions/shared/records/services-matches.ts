import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { MatchState } from '../../../src/core/match-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { institution, serviceMatch, serviceNeed } from '../database/schema/services'

/** A match with both sides: their public names, the persons behind, and what holds their contacts sealed. */
export type MatchRow = Awaited<ReturnType<typeof allMatches>>[number]

function matches(db: Queries) {
  return db
    .select({
      match: serviceMatch,
      state: sql<MatchState>`${serviceMatch.state}`,
      needText: serviceNeed.body,
      project: application.projectName,
      subject: application.subjectName,
      projectOwner: application.ownerId,
      submission: application.submission,
      institutionName: institution.name,
      institutionOwner: institution.ownerId,
      contactSealed: institution.contactSealed,
    })
    .from(serviceMatch)
    .innerJoin(serviceNeed, eq(serviceNeed.id, serviceMatch.needId))
    .innerJoin(application, eq(application.id, serviceMatch.applicationId))
    .innerJoin(institution, eq(institution.id, serviceMatch.institutionId))
}

/** Every match of an edition, newest first. */
export async function allMatches(db: Queries, edition: string) {
  return matches(db)
    .where(eq(serviceMatch.edition, edition))
    .orderBy(desc(serviceMatch.proposedAt), serviceMatch.id)
    .limit(500)
}

/** The matches in which a person is one of the two sides, newest first. */
export async function ownMatches(db: Queries, edition: string, person: string): Promise<MatchRow[]> {
  return matches(db)
    .where(
      and(
        eq(serviceMatch.edition, edition),
        or(eq(application.ownerId, person), eq(institution.ownerId, person)),
      ),
    )
    .orderBy(desc(serviceMatch.proposedAt), serviceMatch.id)
    .limit(200)
}

/** A match in which this person is one of the two sides, locked; null for any other and for none. */
export async function lockOwnMatch(tx: Transaction, id: string, person: string): Promise<MatchRow | null> {
  await tx.select({ id: serviceMatch.id }).from(serviceMatch).where(eq(serviceMatch.id, id)).for('update')
  const [row] = await matches(tx).where(
    and(eq(serviceMatch.id, id), or(eq(application.ownerId, person), eq(institution.ownerId, person))),
  )
  return row ?? null
}

/** Of these needs, those on which the project or institution has a match that waits or is agreed. */
export async function matchedNeeds(
  db: Queries,
  ids: readonly string[],
  owner: { person: string },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ need: serviceMatch.needId })
    .from(serviceMatch)
    .innerJoin(application, eq(application.id, serviceMatch.applicationId))
    .innerJoin(institution, eq(institution.id, serviceMatch.institutionId))
    .where(
      and(
        inArray(serviceMatch.needId, [...ids]),
        inArray(serviceMatch.state, ['proposed', 'agreed']),
        or(eq(application.ownerId, owner.person), eq(institution.ownerId, owner.person)),
      ),
    )
  return new Set(rows.map(({ need }) => need))
}

/** Adds a match; false when the same two have one on this need that waits or is agreed. */
export async function insertMatch(tx: Transaction, row: typeof serviceMatch.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(serviceMatch)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: serviceMatch.id })
  return added.length === 1
}

/** Moves a locked match on and counts its version up; answers the new version. */
export async function moveMatch(
  tx: Transaction,
  id: string,
  change: { state: MatchState; answeredAt: Date },
): Promise<number> {
  const [row] = await tx
    .update(serviceMatch)
    .set({ ...change, version: sql`${serviceMatch.version} + 1` })
    .where(eq(serviceMatch.id, id))
    .returning({ version: serviceMatch.version })
  return row!.version
}
