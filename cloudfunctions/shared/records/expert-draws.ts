import { and, asc, eq, inArray, isNull, lte, not, sql } from 'drizzle-orm'
import type { DrawCommit } from '../../../src/core/draw'
import type { Queries, Transaction } from '../database/connect'
import { expertDraw } from '../database/schema/experts'
import { draw, roundSession } from '../database/schema/hall'

export type ExpertDrawRow = typeof expertDraw.$inferSelect

/** The draws of experts for a session, first to last. */
export async function expertDrawsOf(db: Queries, session: string): Promise<ExpertDrawRow[]> {
  return db
    .select()
    .from(expertDraw)
    .where(eq(expertDraw.sessionId, session))
    .orderBy(asc(expertDraw.committedAt), asc(expertDraw.attempt))
}

/** Keeps a committed draw; its server seed is sealed until the reveal. */
export async function insertExpertDraw(tx: Transaction, row: typeof expertDraw.$inferInsert): Promise<void> {
  await tx.insert(expertDraw).values(row)
}

/** Writes what came out, or who asks for a further attempt. */
export async function changeExpertDraw(
  tx: Transaction,
  id: string,
  change: Partial<
    Pick<ExpertDrawRow, 'entropy' | 'permutation' | 'revealedBy' | 'revealedAt' | 'redrawBy' | 'redrawReason'>
  >,
): Promise<void> {
  await tx.update(expertDraw).set(change).where(eq(expertDraw.id, id))
}

/** The commitment of a stored draw, as its chain holds it. */
export function commitOf(row: ExpertDrawRow): DrawCommit {
  const { drawId, attempt, pool, poolHash, excluded, want, strata, limits, seedCommit, entropySource } = row
  return {
    ...{
      drawId,
      attempt,
      purpose: 'panel',
      pool,
      poolHash,
      excluded,
      want,
      strata,
      seedCommit,
      entropySource,
    },
    ...(limits.length > 0 ? { limits } : {}),
  }
}

/** A draw that was committed and has not been revealed. */
export interface UnrevealedDraw {
  id: string
  session: string
  name: string
  edition: string
  purpose: 'panel' | 'running-order'
}

/** Draws of any purpose committed at or before an instant and not revealed since, in sessions not yet open. */
export async function unrevealedDraws(db: Queries, before: Date): Promise<UnrevealedDraw[]> {
  const planned = inArray(roundSession.state, ['planned', 'drawn'])
  const columns = { session: roundSession.id, name: roundSession.name, edition: roundSession.edition }
  const panels = await db
    .select({ id: expertDraw.id, ...columns })
    .from(expertDraw)
    .innerJoin(roundSession, eq(roundSession.id, expertDraw.sessionId))
    .where(and(isNull(expertDraw.revealedAt), lte(expertDraw.committedAt, before), planned))
  const superseded = sql`exists (select from csc.draw later where later.session_id = ${draw.sessionId}
    and later.purpose = ${draw.purpose} and later.attempt > ${draw.attempt})`
  const orders = await db
    .select({ id: draw.id, ...columns })
    .from(draw)
    .innerJoin(roundSession, eq(roundSession.id, draw.sessionId))
    .where(and(isNull(draw.revealedAt), lte(draw.committedAt, before), planned, not(superseded)))
  return [
    ...panels.map(row => ({ ...row, purpose: 'panel' as const })),
    ...orders.map(row => ({ ...row, purpose: 'running-order' as const })),
  ]
}

/** Names of people by id, for "who did it". */
export async function peopleNames(db: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const result = await db.execute<{ id: string; name: string }>(sql`
    select id, name from csc.person
    where id = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))`)
  return new Map(result.rows.map(({ id, name }) => [id, name]))
}
