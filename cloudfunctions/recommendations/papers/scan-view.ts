import type { CandidatesView } from '../../../src/contract/views/recommendations'
import type { Queries } from '../../shared/database/connect'
import { nameOf } from '../../shared/records/advances'
import { type ScanRow, scanOf } from '../../shared/records/recommendation-scans'
import { latestSubmission, type RecommendationRow } from '../../shared/records/recommendations'

/** The submission a paper handed in now belongs to: the one submitted, or the next. */
export async function submissionNow(db: Queries, list: RecommendationRow): Promise<number> {
  const latest = (await latestSubmission(db, list.id))?.number ?? 0
  return list.state === 'submitted' ? latest : latest + 1
}

/** The stamped paper of the submission under way, or null. */
export async function scanNow(db: Queries, list: RecommendationRow | null): Promise<ScanRow | null> {
  if (!list) return null
  return scanOf(db, { recommendation: list.id, submission: await submissionNow(db, list) })
}

/** The stamped paper as the page shows it. */
export async function scanView(
  db: Queries,
  list: RecommendationRow | null,
): Promise<CandidatesView['list']['scan']> {
  const scan = await scanNow(db, list)
  if (!scan) return null
  const { name, bytes, uploadedAt, uploadedBy } = scan
  return { name, bytes, uploadedAt: uploadedAt.toISOString(), by: await nameOf(db, uploadedBy) }
}
