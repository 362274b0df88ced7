import { and, asc, eq, sql } from 'drizzle-orm'
import type { Card } from '../../../src/core/ledger'
import type { Queries, Transaction } from '../database/connect'
import { scorecard } from '../database/schema/hall'
import { reviewAnswer, reviewDiscussion } from '../database/schema/reviews'

export type AnswerRow = Omit<typeof reviewAnswer.$inferSelect, 'decision'> & {
  decision: 'confirm' | 'change'
}

/** The projects of a review that are discussed again, in the order they were opened. */
export async function discussionsOf(db: Queries, session: string) {
  return db
    .select()
    .from(reviewDiscussion)
    .where(eq(reviewDiscussion.sessionId, session))
    .orderBy(asc(reviewDiscussion.openedAt), asc(reviewDiscussion.applicationId))
}

/** Opens the discussion of projects; one that is open already stays as it is. Returns how many are new. */
export async function insertDiscussions(
  tx: Transaction,
  rows: readonly (typeof reviewDiscussion.$inferInsert)[],
): Promise<number> {
  if (rows.length === 0) return 0
  const added = await tx
    .insert(reviewDiscussion)
    .values([...rows])
    .onConflictDoNothing()
    .returning()
  return added.length
}

/** What judges answered in the discussions of a review. */
export async function answersOf(db: Queries, session: string): Promise<AnswerRow[]> {
  const rows = await db
    .select()
    .from(reviewAnswer)
    .where(eq(reviewAnswer.sessionId, session))
    .orderBy(asc(reviewAnswer.at))
  return rows as AnswerRow[]
}

/** Keeps an answer; false when this judge has answered before. */
export async function insertAnswer(tx: Transaction, row: AnswerRow): Promise<boolean> {
  const added = await tx.insert(reviewAnswer).values(row).onConflictDoNothing().returning()
  return added.length === 1
}

/** The cards of a review that were opened and then replaced by a new mark, with their values. */
export async function replacedCards(db: Queries, session: string) {
  const rows = await db
    .select({
      application: scorecard.applicationId,
      person: scorecard.personId,
      version: scorecard.version,
      card: scorecard.revealedCard,
    })
    .from(scorecard)
    .where(
      and(
        eq(scorecard.sessionId, session),
        eq(scorecard.state, 'voided'),
        sql`${scorecard.revealedCard} is not null`,
      ),
    )
  return rows.map(row => ({ ...row, card: row.card as Card }))
}

/** Puts a judge's new card in the place of the one that was opened; the old row keeps its values. */
export async function replaceCard(
  tx: Transaction,
  row: Omit<typeof scorecard.$inferInsert, 'state' | 'revealedCard'> & { card: Card },
): Promise<void> {
  const { card, ...rest } = row
  await tx
    .update(scorecard)
    .set({ state: 'voided' })
    .where(
      and(
        eq(scorecard.sessionId, row.sessionId),
        eq(scorecard.applicationId, row.applicationId),
        eq(scorecard.personId, row.personId),
        eq(scorecard.state, 'revealed'),
      ),
    )
  await tx.insert(scorecard).values({ ...rest, state: 'revealed', revealedCard: card })
}
