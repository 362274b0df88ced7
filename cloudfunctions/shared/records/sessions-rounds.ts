import { and, asc, eq } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { roundSession } from '../database/schema/hall'

/** Every session of a group's round, in the order they begin. */
export async function sessionsOfRound(
  db: Queries,
  of: { edition: string; round: string; group: string },
): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: roundSession.id, name: roundSession.name })
    .from(roundSession)
    .where(
      and(
        eq(roundSession.edition, of.edition),
        eq(roundSession.round, of.round),
        eq(roundSession.group, of.group),
      ),
    )
    .orderBy(asc(roundSession.startsAt), asc(roundSession.createdAt), asc(roundSession.id))
}
