import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { announcement } from '../database/schema/messages'

/** Announcements of an edition, newest first, replaced ones included. */
export async function readAnnouncements(db: Queries, edition: string) {
  return db
    .select()
    .from(announcement)
    .where(eq(announcement.edition, edition))
    .orderBy(desc(announcement.publishedAt), desc(announcement.id))
    .limit(200)
}

/** Publishes an announcement; its text never changes afterwards. */
export async function insertAnnouncement(
  tx: Transaction,
  row: typeof announcement.$inferInsert,
): Promise<void> {
  await tx.insert(announcement).values(row)
}

/** Marks an announcement as replaced; false when there is none in this edition, or it was replaced before. */
export async function replaceAnnouncement(
  tx: Transaction,
  of: { edition: string; id: string },
  replacedBy: string,
): Promise<boolean> {
  const changed = await tx
    .update(announcement)
    .set({ replacedBy })
    .where(
      and(eq(announcement.id, of.id), eq(announcement.edition, of.edition), isNull(announcement.replacedBy)),
    )
    .returning({ id: announcement.id })
  return changed.length === 1
}
