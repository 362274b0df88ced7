import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { FileKind } from '../../../src/core/file-slots'
import type { Queries, Transaction } from '../database/connect'
import { paperPhoto, paperSheet } from '../database/schema/paper'

export type PhotoRow = Omit<typeof paperPhoto.$inferSelect, 'state' | 'kind'> & {
  state: 'uploading' | 'ready' | 'refused' | 'removed'
  kind: Extract<FileKind, 'jpg' | 'png'>
}

/** Keeps a photo whose bytes are still to come. */
export async function insertPhoto(tx: Transaction, row: typeof paperPhoto.$inferInsert): Promise<void> {
  await tx.insert(paperPhoto).values(row)
}

/** What a person has begun to send of a sheet and not finished. */
export async function unfinishedPhotos(db: Queries, sheetNo: string, person: string): Promise<PhotoRow[]> {
  const rows = await db
    .select()
    .from(paperPhoto)
    .where(
      and(eq(paperPhoto.sheetNo, sheetNo), eq(paperPhoto.takenBy, person), eq(paperPhoto.state, 'uploading')),
    )
  return rows as PhotoRow[]
}

/** A person's own photo in a session, with its sheet's number; null for anybody else's and for none. */
export async function ownPhoto(
  db: Queries,
  of: { session: string; id: string; person: string },
): Promise<PhotoRow | null> {
  const [found] = await db
    .select({ photo: paperPhoto })
    .from(paperPhoto)
    .innerJoin(paperSheet, eq(paperSheet.sheetNo, paperPhoto.sheetNo))
    .where(
      and(
        eq(paperPhoto.id, of.id),
        eq(paperSheet.sessionId, of.session),
        eq(paperPhoto.takenBy, of.person),
        inArray(paperPhoto.state, ['uploading', 'ready', 'refused']),
      ),
    )
  return found ? (found.photo as PhotoRow) : null
}

/** Changes a photo; false when it no longer is in the state it was found in. */
export async function changePhoto(
  db: Queries,
  photo: PhotoRow,
  change: Partial<typeof paperPhoto.$inferInsert>,
): Promise<boolean> {
  const changed = await db
    .update(paperPhoto)
    .set(change)
    .where(and(eq(paperPhoto.id, photo.id), eq(paperPhoto.state, photo.state)))
    .returning({ id: paperPhoto.id })
  return changed.length > 0
}

/** The photo that belongs to a sheet: the newest that arrived whole; null where there is none. */
export async function photoOfSheet(db: Queries, sheetNo: string): Promise<PhotoRow | null> {
  const [row] = await db
    .select()
    .from(paperPhoto)
    .where(and(eq(paperPhoto.sheetNo, sheetNo), eq(paperPhoto.state, 'ready')))
    .orderBy(desc(paperPhoto.takenAt), desc(paperPhoto.id))
    .limit(1)
  return row ? (row as PhotoRow) : null
}

/** When the photo of each sheet of a session was taken in. */
export async function photosOfSession(db: Queries, session: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .select({ sheetNo: paperPhoto.sheetNo, at: sql<string>`max(${paperPhoto.takenAt})` })
    .from(paperPhoto)
    .innerJoin(paperSheet, eq(paperSheet.sheetNo, paperPhoto.sheetNo))
    .where(and(eq(paperSheet.sessionId, session), eq(paperPhoto.state, 'ready')))
    .groupBy(paperPhoto.sheetNo)
  return new Map(rows.map(({ sheetNo, at }) => [sheetNo, new Date(at)]))
}

/** Photos begun an hour ago and never finished: what was sent of them is not sealed yet. At most 50. */
export async function photosGivenUp(db: Queries, now: Date): Promise<PhotoRow[]> {
  const rows = await db
    .select()
    .from(paperPhoto)
    .where(
      and(eq(paperPhoto.state, 'uploading'), lt(paperPhoto.begunAt, new Date(now.getTime() - 3_600_000))),
    )
    .limit(50)
  return rows as PhotoRow[]
}
