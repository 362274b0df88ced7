import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { libraryBatch, libraryPart } from '../database/schema/library'
import { person } from '../database/schema/people'

export type BatchRow = typeof libraryBatch.$inferSelect

/** The newest fifty imports of an edition with who made each; files that were never imported are left out. */
export async function batchesOf(db: Queries, edition: string): Promise<{ row: BatchRow; by: string }[]> {
  return db
    .select({ row: libraryBatch, by: person.name })
    .from(libraryBatch)
    .innerJoin(person, eq(person.id, libraryBatch.createdBy))
    .where(and(eq(libraryBatch.edition, edition), sql`${libraryBatch.state} <> 'dropped'`))
    .orderBy(desc(libraryBatch.createdAt), desc(libraryBatch.id))
    .limit(50)
}

/** A batch, or null. */
export async function readBatch(db: Queries, id: string): Promise<BatchRow | null> {
  const [row] = await db.select().from(libraryBatch).where(eq(libraryBatch.id, id))
  return row ?? null
}

/** A batch locked until the end of the transaction, or null. */
export async function lockBatch(tx: Transaction, id: string): Promise<BatchRow | null> {
  const [row] = await tx.select().from(libraryBatch).where(eq(libraryBatch.id, id)).for('update')
  return row ?? null
}

/** Begins a batch. */
export async function insertBatch(tx: Transaction, row: typeof libraryBatch.$inferInsert): Promise<void> {
  await tx.insert(libraryBatch).values(row)
}

/** Changes a locked batch. */
export async function changeBatch(tx: Transaction, id: string, change: Partial<BatchRow>): Promise<void> {
  await tx.update(libraryBatch).set(change).where(eq(libraryBatch.id, id))
}

/** Keeps a piece of a file; sent again, it takes the place of the first one. */
export async function putPart(tx: Transaction, row: typeof libraryPart.$inferInsert): Promise<void> {
  const { content } = row
  await tx
    .insert(libraryPart)
    .values(row)
    .onConflictDoUpdate({ target: [libraryPart.batchId, libraryPart.part], set: { content } })
}

/** The pieces of a file that have arrived, in order. */
export async function partsOf(db: Queries, batch: string): Promise<{ part: number; content: string }[]> {
  return db
    .select({ part: libraryPart.part, content: libraryPart.content })
    .from(libraryPart)
    .where(eq(libraryPart.batchId, batch))
    .orderBy(asc(libraryPart.part))
}

/** Removes the pieces of a file: imported or dropped, nobody needs them any more. */
export async function removeParts(tx: Transaction, batch: string): Promise<void> {
  await tx.delete(libraryPart).where(eq(libraryPart.batchId, batch))
}

/** Drops files of an edition that nobody imported for a day, with their pieces. */
export async function dropStale(tx: Transaction, edition: string, before: Date): Promise<void> {
  await tx.execute(sql`
    with stale as (
      update csc.library_batch set state = 'dropped'
      where edition = ${edition} and state = 'uploading' and created_at < ${before.toISOString()}::timestamptz
      returning id)
    delete from csc.library_part where batch_id in (select id from stale)`)
}
