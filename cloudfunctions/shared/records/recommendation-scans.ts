import { and, desc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { recommendationScan } from '../database/schema/cross'

export type ScanRow = typeof recommendationScan.$inferSelect

/** The stamped paper of a submission of a list, the newest one handed in; null for none. */
export async function scanOf(
  db: Queries,
  of: { recommendation: string; submission: number },
): Promise<ScanRow | null> {
  const [row] = await db
    .select()
    .from(recommendationScan)
    .where(
      and(
        eq(recommendationScan.recommendationId, of.recommendation),
        eq(recommendationScan.submission, of.submission),
      ),
    )
    .orderBy(desc(recommendationScan.uploadedAt), desc(recommendationScan.id))
    .limit(1)
  return row ?? null
}

/** Keeps a stamped paper; it never changes. */
export async function insertScan(tx: Transaction, row: ScanRow): Promise<void> {
  await tx.insert(recommendationScan).values(row)
}
