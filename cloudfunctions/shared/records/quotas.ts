import { and, desc, eq } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { quota } from '../database/schema/lists'
import { person } from '../database/schema/people'

/** Every version of a unit's quota, newest first, with the name of who recorded it. */
export async function quotaVersions(db: Queries, edition: string, unit: string) {
  return db
    .select({
      version: quota.version,
      seats: quota.seats,
      basis: quota.basis,
      setAt: quota.setAt,
      setBy: person.name,
    })
    .from(quota)
    .leftJoin(person, eq(person.id, quota.setBy))
    .where(and(eq(quota.edition, edition), eq(quota.unit, unit)))
    .orderBy(desc(quota.version))
}

/** The quota in force: its newest version, or null. */
export async function currentQuota(db: Queries, edition: string, unit: string) {
  const [row] = await db
    .select()
    .from(quota)
    .where(and(eq(quota.edition, edition), eq(quota.unit, unit)))
    .orderBy(desc(quota.version))
    .limit(1)
  return row ?? null
}

/** Adds a version; the earlier ones stay. */
export async function insertQuota(tx: Transaction, row: typeof quota.$inferInsert): Promise<void> {
  await tx.insert(quota).values(row)
}
