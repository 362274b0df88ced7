import { and, desc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { scorecard } from '../database/schema/hall'

export type CardRow = typeof scorecard.$inferSelect
type Place = { session: string; application: string; person: string }

/** The newest version of a judge's card of one project, values still sealed; null when there is none. */
export async function newestCard(db: Queries, place: Place): Promise<CardRow | null> {
  const [row] = await db
    .select()
    .from(scorecard)
    .where(
      and(
        eq(scorecard.sessionId, place.session),
        eq(scorecard.applicationId, place.application),
        eq(scorecard.personId, place.person),
      ),
    )
    .orderBy(desc(scorecard.version))
    .limit(1)
  return row ?? null
}

/** Adds a card that came another way than from the judge's phone, as submitted. */
export async function insertCard(
  tx: Transaction,
  row: Omit<typeof scorecard.$inferInsert, 'state' | 'revealedCard'>,
): Promise<void> {
  await tx.insert(scorecard).values({ ...row, state: 'submitted' })
}
