import { asc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { rewardDeclaration } from '../database/schema/certificates'

export type DeclarationRow = typeof rewardDeclaration.$inferSelect

/** The last declaration of each application of an edition. */
export async function declarationsOf(db: Queries, edition: string): Promise<Map<string, DeclarationRow>> {
  const rows = await db
    .select()
    .from(rewardDeclaration)
    .where(eq(rewardDeclaration.edition, edition))
    .orderBy(asc(rewardDeclaration.version))
  return new Map(rows.map(row => [row.applicationId, row]))
}

/** The last declaration of one application, or null. */
export async function lastDeclaration(db: Queries, application: string): Promise<DeclarationRow | null> {
  const rows = await db
    .select()
    .from(rewardDeclaration)
    .where(eq(rewardDeclaration.applicationId, application))
    .orderBy(asc(rewardDeclaration.version))
  return rows.at(-1) ?? null
}

/** Adds a declaration over the one that was seen; false when somebody else was faster. */
export async function insertDeclaration(
  tx: Transaction,
  row: typeof rewardDeclaration.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(rewardDeclaration)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: rewardDeclaration.version })
  return added.length > 0
}
