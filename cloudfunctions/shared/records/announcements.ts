import { and, desc, eq, isNull, like } from 'drizzle-orm'
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

/** The announcement that told the newest supplementary notice of an edition; null where there was none. */
export async function newestSupplement(
  db: Queries,
  edition: string,
): Promise<{ id: string; title: string; publishedAt: Date } | null> {
  const [row] = await db
    .select({ id: announcement.id, title: announcement.title, publishedAt: announcement.publishedAt })
    .from(announcement)
    .where(and(eq(announcement.edition, edition), like(announcement.title, '补充通知：%')))
    .orderBy(desc(announcement.publishedAt))
    .limit(1)
  return row ?? null
}
