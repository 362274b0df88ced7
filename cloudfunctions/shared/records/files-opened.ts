import { desc, eq, inArray } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { fileDownload } from '../database/schema/files'
import { person } from '../database/schema/people'

/** Notes that a person was given a link to a file. */
export async function noteOpened(
  db: Queries,
  row: Omit<typeof fileDownload.$inferInsert, 'capacity'> & { capacity: 'applicant' | 'officer' | 'judge' },
): Promise<void> {
  await db.insert(fileDownload).values(row)
}

/** Who was given a link to one of these files (谁看过), newest first, at most 200. */
export async function openedBy(db: Queries, files: readonly string[]) {
  if (files.length === 0) return []
  return db
    .select({ file: fileDownload.fileId, by: person.name, at: fileDownload.at })
    .from(fileDownload)
    .innerJoin(person, eq(person.id, fileDownload.personId))
    .where(inArray(fileDownload.fileId, [...files]))
    .orderBy(desc(fileDownload.at), fileDownload.id)
    .limit(200)
}
