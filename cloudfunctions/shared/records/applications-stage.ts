import { desc, eq } from 'drizzle-orm'
import type { SessionState } from '../../../src/core/session-states'
import type { Queries } from '../database/connect'
import { roundSession, turn } from '../database/schema/hall'
import { award } from '../database/schema/lists'

/** Where a project goes on stage: its newest session, with the place in the running order once drawn. */
export async function stageOf(db: Queries, applicationId: string) {
  const [row] = await db
    .select({
      session: roundSession.id,
      name: roundSession.name,
      venue: roundSession.venue,
      startsAt: roundSession.startsAt,
      state: roundSession.state,
      position: turn.position,
    })
    .from(turn)
    .innerJoin(roundSession, eq(roundSession.id, turn.sessionId))
    .where(eq(turn.applicationId, applicationId))
    .orderBy(desc(roundSession.createdAt))
    .limit(1)
  return row ? { ...row, state: row.state as SessionState } : null
}

/** The level of the award an application was given, null for none. Only to be shown once a list is published. */
export async function awardOf(db: Queries, applicationId: string): Promise<string | null> {
  const [row] = await db
    .select({ level: award.level })
    .from(award)
    .where(eq(award.applicationId, applicationId))
  return row?.level ?? null
}
