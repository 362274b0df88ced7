import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { objectionFile } from '../database/schema/objection-files'

export type ObjectionFileRow = Omit<typeof objectionFile.$inferSelect, 'state' | 'kind'> & {
  state: 'uploading' | 'ready' | 'refused' | 'removed'
  kind: 'pdf' | 'jpg' | 'png'
}

/** Keeps a file whose bytes are still to come. */
export async function insertObjectionFile(
  tx: Transaction,
  row: typeof objectionFile.$inferInsert,
): Promise<void> {
  await tx.insert(objectionFile).values(row)
}

/** Files of an objection in these states, oldest first. */
export async function objectionFiles(
  db: Queries,
  objection: string,
  states: readonly ObjectionFileRow['state'][] = ['ready'],
): Promise<ObjectionFileRow[]> {
  const rows = await db
    .select()
    .from(objectionFile)
    .where(and(eq(objectionFile.objectionId, objection), inArray(objectionFile.state, [...states])))
    .orderBy(asc(objectionFile.begunAt), asc(objectionFile.id))
  return rows as ObjectionFileRow[]
}

/** One file of an objection that was not removed, or null. */
export async function objectionFileOf(
  db: Queries,
  objection: string,
  id: string,
): Promise<ObjectionFileRow | null> {
  const found = await objectionFiles(db, objection, ['uploading', 'ready', 'refused'])
  return found.find(each => each.id === id) ?? null
}

/** How many uploads were begun for an objection since then. */
export async function objectionUploadsBegun(db: Queries, objection: string, since: Date): Promise<number> {
  return db.$count(
    objectionFile,
    and(eq(objectionFile.objectionId, objection), gt(objectionFile.begunAt, since)),
  )
}

/** Changes a file; false when it no longer is in the state it was found in. */
export async function changeObjectionFile(
  db: Queries,
  file: Pick<ObjectionFileRow, 'id' | 'state'>,
  change: Partial<typeof objectionFile.$inferInsert>,
): Promise<boolean> {
  const changed = await db
    .update(objectionFile)
    .set(change)
    .where(and(eq(objectionFile.id, file.id), eq(objectionFile.state, file.state)))
    .returning({ id: objectionFile.id })
  return changed.length > 0
}

/** Files whose bytes nobody needs: removed or refused, or begun three days ago and never finished. At most 50. */
export async function objectionFilesToClear(db: Queries, now: Date): Promise<ObjectionFileRow[]> {
  const rows = await db
    .select()
    .from(objectionFile)
    .where(
      and(
        isNull(objectionFile.clearedAt),
        sql`(${objectionFile.state} in ('removed', 'refused') or (${objectionFile.state} = 'uploading'
          and ${objectionFile.begunAt} < ${now.toISOString()}::timestamptz - interval '3 days'))`,
      ),
    )
    .limit(50)
  return rows as ObjectionFileRow[]
}
