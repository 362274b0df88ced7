import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import type { FileState, FileVisibility } from '../../../src/contract/views/files'
import type { FileKind } from '../../../src/core/file-slots'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { applicationFile, applicationSecrecy, submissionFile } from '../database/schema/files'

export type FileRow = Omit<typeof applicationFile.$inferSelect, 'state' | 'kind' | 'visibility'> & {
  state: FileState | 'removed'
  kind: FileKind
  visibility: FileVisibility
}

/** Every file of an application that was not removed, earlier versions too, oldest first. */
export async function filesOf(db: Queries, applicationId: string): Promise<FileRow[]> {
  const rows = await db
    .select()
    .from(applicationFile)
    .where(and(eq(applicationFile.applicationId, applicationId), ne(applicationFile.state, 'removed')))
    .orderBy(asc(applicationFile.begunAt), asc(applicationFile.number), asc(applicationFile.id))
  return rows as FileRow[]
}

/** A file of an application this person owns; null for anybody else's and for none. */
export async function ownFile(db: Queries, id: string, ownerId: string): Promise<FileRow | null> {
  const [found] = await db
    .select({ file: applicationFile })
    .from(applicationFile)
    .innerJoin(application, eq(application.id, applicationFile.applicationId))
    .where(
      and(eq(applicationFile.id, id), eq(application.ownerId, ownerId), ne(applicationFile.state, 'removed')),
    )
  return found ? (found.file as FileRow) : null
}

/** The unfinished upload of the same file by the same person into the same slot; null when there is none. */
export async function unfinishedUpload(
  db: Queries,
  of: { applicationId: string; slot: string; bytes: number; fingerprint: string; person: string },
): Promise<FileRow | null> {
  const [row] = await db
    .select()
    .from(applicationFile)
    .where(
      and(
        eq(applicationFile.applicationId, of.applicationId),
        eq(applicationFile.slot, of.slot),
        eq(applicationFile.bytes, of.bytes),
        eq(applicationFile.fingerprint, of.fingerprint),
        eq(applicationFile.uploadedBy, of.person),
        eq(applicationFile.state, 'uploading'),
        isNull(applicationFile.clearedAt),
      ),
    )
    .limit(1)
  return row ? (row as FileRow) : null
}

/** How many uploads a person has begun since then. */
export async function uploadsBegun(db: Queries, person: string, since: Date): Promise<number> {
  return db.$count(
    applicationFile,
    and(eq(applicationFile.uploadedBy, person), gte(applicationFile.begunAt, since)),
  )
}

/** Adds a file whose bytes are still to come. */
export async function insertFile(tx: Transaction, row: typeof applicationFile.$inferInsert): Promise<void> {
  await tx.insert(applicationFile).values(row)
}

type Change = Partial<
  Pick<
    typeof applicationFile.$inferInsert,
    | 'refusal'
    | 'sha256'
    | 'unstampable'
    | 'scan'
    | 'uploadedAt'
    | 'removedAt'
    | 'replacedBy'
    | 'number'
    | 'clearedAt'
    | 'quarantinedAt'
    | 'quarantinedBy'
    | 'quarantineReason'
  > & { state: FileRow['state']; visibility: FileVisibility }
>

/** Changes a file and counts its version up; `from` narrows to a state it must still be in. Null when it is not. */
export async function changeFile(
  db: Queries,
  id: string,
  change: Change,
  from?: FileRow['state'],
): Promise<FileRow | null> {
  const [row] = await db
    .update(applicationFile)
    .set({ ...change, version: sql`${applicationFile.version} + 1` })
    .where(and(eq(applicationFile.id, id), from ? eq(applicationFile.state, from) : undefined))
    .returning()
  return row ? (row as FileRow) : null
}

/** When this wording of the reminder was ticked for an application; null when it was not. */
export async function secrecyTicked(
  db: Queries,
  applicationId: string,
  version: string,
): Promise<Date | null> {
  const [row] = await db
    .select({ at: applicationSecrecy.tickedAt })
    .from(applicationSecrecy)
    .where(and(eq(applicationSecrecy.applicationId, applicationId), eq(applicationSecrecy.version, version)))
  return row?.at ?? null
}

/** Notes the tick; the first time stays. */
export async function tickSecrecy(db: Queries, row: typeof applicationSecrecy.$inferInsert): Promise<void> {
  await db.insert(applicationSecrecy).values(row).onConflictDoNothing()
}

/** Keeps which files a submission hands in: those that are ready, in their newest version, and not shut away. */
export async function freezeFiles(tx: Transaction, applicationId: string, submission: number): Promise<void> {
  await tx.execute(sql`
    insert into csc.submission_file (application_id, submission, file_id)
    select application_id, ${submission}, id from csc.application_file
    where application_id = ${applicationId} and state = 'ready' and replaced_by is null and quarantined_at is null`)
}

/** Files of an application that were handed in, with the newest submission that holds each; oldest first. */
export async function submittedFiles(
  db: Queries,
  applicationId: string,
): Promise<{ file: FileRow; submission: number }[]> {
  const held = db
    .select({
      id: submissionFile.fileId,
      submission: sql<number>`max(${submissionFile.submission})`.as('held'),
    })
    .from(submissionFile)
    .where(eq(submissionFile.applicationId, applicationId))
    .groupBy(submissionFile.fileId)
    .as('handed')
  const rows = await db
    .select({ file: applicationFile, submission: held.submission })
    .from(applicationFile)
    .innerJoin(held, eq(held.id, applicationFile.id))
    .orderBy(asc(applicationFile.begunAt), asc(applicationFile.number), asc(applicationFile.id))
  return rows as { file: FileRow; submission: number }[]
}

/** The files of an application's newest submission, oldest first; none where nothing was handed in. */
export async function newestHandedFiles(db: Queries, applicationId: string): Promise<FileRow[]> {
  const [row] = await db
    .select({ submission: application.submission })
    .from(application)
    .where(eq(application.id, applicationId))
  const handed = await submittedFiles(db, applicationId)
  return handed.filter(({ submission }) => submission === row?.submission).map(({ file }) => file)
}

/** Whether the object behind a link, or the file it is a stamped copy of, has been shut away since. */
export async function isShutAway(db: Queries, key: string): Promise<boolean> {
  const stamped = /^stamped\/(fil_\w+)\//.exec(key)?.[1] ?? ''
  const shut = and(
    or(eq(applicationFile.storageKey, key), eq(applicationFile.id, stamped)),
    isNotNull(applicationFile.quarantinedAt),
  )
  return (await db.$count(applicationFile, shut)) > 0
}

/** A handed-in file with its application; null for one that never was, and for none. */
export async function handedFile(
  db: Queries,
  id: string,
): Promise<{ file: FileRow; applicationId: string } | null> {
  const [found] = await db
    .select({ file: applicationFile })
    .from(applicationFile)
    .where(
      and(
        eq(applicationFile.id, id),
        inArray(applicationFile.id, db.select({ id: submissionFile.fileId }).from(submissionFile)),
      ),
    )
  return found ? { file: found.file as FileRow, applicationId: found.file.applicationId } : null
}

/**
 * Files whose bytes nobody needs: removed or refused an hour ago, or begun three days ago and never finished; never one
 * that was handed in or shut away. At most 50.
 */
export async function filesToClear(db: Queries, now: Date): Promise<FileRow[]> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const rows = await db
    .select()
    .from(applicationFile)
    .where(
      and(
        isNull(applicationFile.clearedAt),
        isNull(applicationFile.quarantinedAt),
        notInArray(applicationFile.id, db.select({ id: submissionFile.fileId }).from(submissionFile)),
        sql`((${applicationFile.state} = 'removed' and ${lt(applicationFile.removedAt, before(3_600_000))})
          or (${applicationFile.state} = 'refused' and ${lt(applicationFile.uploadedAt, before(3_600_000))})
          or (${inArray(applicationFile.state, ['uploading', 'checking'])} and ${lt(applicationFile.begunAt, before(3 * 86_400_000))}))`,
      ),
    )
    .limit(50)
  return rows as FileRow[]
}
