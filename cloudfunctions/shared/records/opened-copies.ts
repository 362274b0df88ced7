import { eq, lte } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { openedCopy } from '../database/schema/opened-copies'

/** Notes a copy before it is put, so that it is cleared even where putting it broke off. */
export async function insertOpenedCopy(db: Queries, storageKey: string, until: Date): Promise<void> {
  await db.insert(openedCopy).values({ storageKey, until })
}

/** Copies whose link is over; at most 50. */
export async function openedCopiesOver(db: Queries, now: Date): Promise<string[]> {
  const rows = await db.select().from(openedCopy).where(lte(openedCopy.until, now)).limit(50)
  return rows.map(({ storageKey }) => storageKey)
}

/** Forgets a copy that was removed from the store. */
export async function forgetOpenedCopy(db: Queries, storageKey: string): Promise<void> {
  await db.delete(openedCopy).where(eq(openedCopy.storageKey, storageKey))
}
