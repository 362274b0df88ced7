import { and, eq, sql } from 'drizzle-orm'
import type { Card } from '../../../src/core/ledger'
import type { ScorecardState } from '../../../src/core/scorecard-states'
import type { Queries, Transaction } from '../database/connect'
import { scorecard, scoreDraft } from '../database/schema/hall'

export interface SealedCardRow {
  person: string
  version: number
  commitment: string
  sealed: string
}

/** The cards of a project that are in this state, by judge: at most one version of each. */
export async function cardsInState(
  tx: Transaction,
  place: { session: string; application: string },
  state: ScorecardState,
): Promise<SealedCardRow[]> {
  return tx
    .select({
      person: scorecard.personId,
      version: scorecard.version,
      commitment: scorecard.commitment,
      sealed: scorecard.sealedCard,
    })
    .from(scorecard)
    .where(
      and(
        eq(scorecard.sessionId, place.session),
        eq(scorecard.applicationId, place.application),
        eq(scorecard.state, state),
      ),
    )
    .orderBy(scorecard.personId)
}

/** Moves all cards of a project from one state to another. */
export async function moveCards(
  tx: Transaction,
  place: { session: string; application: string; person?: string },
  from: ScorecardState,
  to: ScorecardState,
): Promise<void> {
  await tx
    .update(scorecard)
    .set({ state: to })
    .where(
      and(
        eq(scorecard.sessionId, place.session),
        eq(scorecard.applicationId, place.application),
        eq(scorecard.state, from),
        place.person ? eq(scorecard.personId, place.person) : undefined,
      ),
    )
}

/** Writes the values of one card in the clear: only inside the reveal. */
export async function revealCard(
  tx: Transaction,
  card: { session: string; application: string; person: string; version: number; card: Card },
): Promise<void> {
  await tx
    .update(scorecard)
    .set({ state: 'revealed', revealedCard: card.card })
    .where(
      and(
        eq(scorecard.sessionId, card.session),
        eq(scorecard.applicationId, card.application),
        eq(scorecard.personId, card.person),
        eq(scorecard.version, card.version),
      ),
    )
}

/** What a judge typed for a project and did not submit, still encrypted; null when nothing. */
export async function readDraft(
  db: Queries,
  place: { session: string; application: string; person: string },
) {
  const [row] = await db
    .select({ version: scoreDraft.version, sealed: scoreDraft.sealed, at: scoreDraft.at })
    .from(scoreDraft)
    .where(
      and(
        eq(scoreDraft.sessionId, place.session),
        eq(scoreDraft.applicationId, place.application),
        eq(scoreDraft.personId, place.person),
      ),
    )
  return row ?? null
}

/** Keeps a draft when `expected` is its present version (0: none yet); the new version, or null when it is not. */
export async function keepDraft(
  tx: Transaction,
  row: { session: string; application: string; person: string; expected: number; sealed: string; at: Date },
): Promise<number | null> {
  const at = row.at.toISOString()
  const kept = await tx.execute<{ version: number }>(sql`
    insert into csc.score_draft as d (session_id, application_id, person_id, version, sealed, at)
    select ${row.session}, ${row.application}, ${row.person}, 1, ${row.sealed}, ${at}::timestamptz where ${row.expected} = 0
    on conflict do nothing returning version`)
  if (kept.rows[0]) return kept.rows[0].version
  const changed = await tx.execute<{ version: number }>(sql`
    update csc.score_draft set version = version + 1, sealed = ${row.sealed}, at = ${at}::timestamptz
    where session_id = ${row.session} and application_id = ${row.application} and person_id = ${row.person}
      and version = ${row.expected} returning version`)
  return changed.rows[0]?.version ?? null
}
