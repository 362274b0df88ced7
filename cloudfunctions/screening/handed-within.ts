import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import type { ApplicationRow } from '../shared/records/applications'
import { type FileRow, handedFile } from '../shared/records/files'
import { applicationWithin } from '../shared/records/screening-acts'
import { deciders, reachAs } from './officers'

/** A handed-in file of an application the caller decides on; any other answers like one that does not exist. */
export async function handedWithin(
  db: Queries,
  asked: { edition: string; file: string },
  caller: Caller,
): Promise<{ file: FileRow; row: ApplicationRow }> {
  const edition = knownEdition(asked.edition)
  const handed = await handedFile(db, asked.file)
  const reach = reachAs(caller, deciders, edition)
  const row =
    handed && (await applicationWithin(db, { edition: edition.slug, id: handed.applicationId, reach }))
  if (!handed || !row) throw new Failure('NOT_FOUND')
  return { file: handed.file, row }
}
