import { asc, eq } from 'drizzle-orm'
import type { EarlierSource } from '../../../src/core/ledger-data'
import type { Queries, Transaction } from '../database/connect'
import { earlierScore } from '../database/schema/hall-decisions'
import { frozenRankings } from './awards-rankings'

/** What projects scored in frozen sessions of these stages, by project; its own part where a row is weighed. */
export async function frozenStageScores(
  db: Queries,
  edition: string,
  stages: readonly string[],
): Promise<Map<string, EarlierSource[]>> {
  const scores = new Map<string, EarlierSource[]>()
  if (stages.length === 0) return scores
  for (const { session, round, ranking } of await frozenRankings(db, edition)) {
    if (!stages.includes(round)) continue
    for (const row of ranking.rows) {
      const { score, decimals } = row.parts?.find(({ stage }) => stage === round) ?? row
      const known = scores.get(row.project)?.filter(({ stage }) => stage !== round) ?? []
      scores.set(row.project, [...known, { stage: round, score, decimals, session }])
    }
  }
  return scores
}

/** Scores of earlier stages the committee decided on in writing for projects of a session, by project. */
export async function decidedStageScores(
  db: Queries,
  session: string,
): Promise<Map<string, EarlierSource[]>> {
  const rows = await db
    .select()
    .from(earlierScore)
    .where(eq(earlierScore.sessionId, session))
    .orderBy(asc(earlierScore.applicationId), asc(earlierScore.stage))
  const scores = new Map<string, EarlierSource[]>()
  for (const { applicationId, stage, score, ref } of rows) {
    scores.set(applicationId, [...(scores.get(applicationId) ?? []), { stage, score, decimals: 2, ref }])
  }
  return scores
}

/** Adds or replaces a decided score. */
export async function putDecidedScore(tx: Transaction, row: typeof earlierScore.$inferInsert): Promise<void> {
  await tx
    .insert(earlierScore)
    .values(row)
    .onConflictDoUpdate({
      target: [earlierScore.sessionId, earlierScore.applicationId, earlierScore.stage],
      set: { score: row.score, ref: row.ref, decidedBy: row.decidedBy, at: row.at },
    })
}
