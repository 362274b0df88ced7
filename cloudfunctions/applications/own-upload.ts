import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import type { Host } from '../shared/host'
import { type FileRow, ownFile } from '../shared/records/files'
import { mustFinish, type OpenSlots, openSlots } from './open-slots'
import { mustOwn } from './own'

/** The caller's own file; somebody else's answers exactly as one that does not exist. */
export async function mustOwnFile(db: Queries, id: string, caller: Caller): Promise<FileRow> {
  const file = await ownFile(db, id, caller.person ?? '')
  if (!file) throw new Failure('NOT_FOUND')
  return file
}

/** The caller's own upload that may still be finished now. */
export async function ownUpload(
  db: Queries,
  id: string,
  { caller, host, now }: { caller: Caller; host: Pick<Host, 'demo'>; now: Date },
): Promise<{ file: FileRow; slots: OpenSlots }> {
  const file = await mustOwnFile(db, id, caller)
  const row = await mustOwn(db, file.applicationId, caller)
  const slots = await openSlots(db, row, knownEdition(row.edition), { host, now })
  if (file.state === 'uploading' || file.state === 'checking') mustFinish(slots, file, now)
  return { file, slots }
}
