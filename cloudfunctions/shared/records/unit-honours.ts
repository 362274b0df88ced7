import { eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { unitHonourDraft } from '../database/schema/unit-honours'

export type HonourDraftRow = typeof unitHonourDraft.$inferSelect

/** What is proposed in an edition, or null before anybody worked on it. */
export async function readHonours(db: Queries, edition: string): Promise<HonourDraftRow | null> {
  const [row] = await db.select().from(unitHonourDraft).where(eq(unitHonourDraft.edition, edition))
  return row ?? null
}

/** Like readHonours, with the row locked until the end of the transaction. */
export async function lockHonours(tx: Transaction, edition: string): Promise<HonourDraftRow | null> {
  const [row] = await tx
    .select()
    .from(unitHonourDraft)
    .where(eq(unitHonourDraft.edition, edition))
    .for('update')
  return row ?? null
}

/** Adds the first draft; false when somebody else just did. */
export async function insertHonours(
  tx: Transaction,
  row: Pick<HonourDraftRow, 'edition' | 'lines' | 'changedBy' | 'changedAt'>,
): Promise<boolean> {
  const added = await tx
    .insert(unitHonourDraft)
    .values({ ...row, state: 'draft', version: 1 })
    .onConflictDoNothing()
    .returning()
  return added.length === 1
}

/** Changes a locked draft and counts its version up; returns the new version. */
export async function changeHonours(
  tx: Transaction,
  edition: string,
  change: Partial<Omit<HonourDraftRow, 'edition' | 'version'>>,
): Promise<number> {
  const [row] = await tx
    .update(unitHonourDraft)
    .set({ ...change, version: sql`${unitHonourDraft.version} + 1` })
    .where(eq(unitHonourDraft.edition, edition))
    .returning({ version: unitHonourDraft.version })
  return row!.version
}
