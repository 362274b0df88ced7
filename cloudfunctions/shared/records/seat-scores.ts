import { and, asc, eq } from 'drizzle-orm'
import type { Card } from '../../../src/core/ledger'
import type { Rubric } from '../../../src/core/rubric'
import type { SeatScore } from '../../../src/core/score-line'
import type { ProjectResult } from '../../../src/core/scoring'
import type { Queries } from '../database/connect'
import { roundSession, scorecard, seat, turn } from '../database/schema/hall'

/** A revealed turn: how its score was worked out, and each counted card by the number of its seat, without names. */
export interface RevealedTurn {
  rules: Rubric
  result: ProjectResult
  cards: SeatScore[]
}

/** What the hall revealed of a project in a session; null where it did not present. */
export async function revealedTurn(
  db: Queries,
  session: string,
  application: string,
): Promise<RevealedTurn | null> {
  const place = [eq(turn.sessionId, session), eq(turn.applicationId, application)]
  const [row] = await db
    .select({ result: turn.result, rules: roundSession.rules })
    .from(turn)
    .innerJoin(roundSession, eq(roundSession.id, turn.sessionId))
    .where(and(...place, eq(turn.stage, 'revealed')))
  if (!row?.result || !row.rules) return null
  const cards = await db
    .select({ seat: seat.number, card: scorecard.revealedCard })
    .from(scorecard)
    .innerJoin(seat, and(eq(seat.sessionId, scorecard.sessionId), eq(seat.personId, scorecard.personId)))
    .where(
      and(
        eq(scorecard.sessionId, session),
        eq(scorecard.applicationId, application),
        eq(scorecard.state, 'revealed'),
      ),
    )
    .orderBy(asc(seat.number))
  return {
    rules: row.rules as Rubric,
    result: row.result as ProjectResult,
    cards: cards.flatMap(({ seat, card }) => (card ? [{ seat, total: (card as Card).total }] : [])),
  }
}
