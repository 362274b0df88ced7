import type { FileLink } from '../../../src/contract/views/files'
import type { ObjectionFileView } from '../../../src/contract/views/objections'
import type { Queries } from '../database/connect'
import { Failure } from '../failure'
import type { Host } from '../host'
import type { Keys } from '../keys'
import type { ObjectionFileRow } from '../records/objection-files'
import { FILE_TYPES } from './hand-over'
import { linkToObject } from './sealed-objects'

const nameOf = (keys: Keys, { id, nameSealed }: ObjectionFileRow) =>
  keys.open(nameSealed, `objection_file|name|${id}`)

/** Papers of an objection with their names: for the objector, the handler and the supervisor only. */
export function evidenceViews(keys: Keys, files: readonly ObjectionFileRow[]): ObjectionFileView[] {
  return files.map(file => ({
    file: file.id,
    name: nameOf(keys, file),
    bytes: file.bytes,
    takenAt: file.takenAt!.toISOString(),
  }))
}

/** A link to a paper that arrived whole, opened on the way out. STATE_REFUSED for one still on its way. */
export async function linkToEvidence(
  host: Pick<Host, 'storage' | 'keys'>,
  db: Queries,
  file: ObjectionFileRow,
  to: { person: string; now: Date },
): Promise<FileLink> {
  if (file.state !== 'ready')
    throw new Failure('STATE_REFUSED', undefined, '这个文件还没有传完，请传完后再看')
  const handed = { key: file.storageKey, name: nameOf(host.keys, file), type: FILE_TYPES[file.kind] }
  return linkToObject(host, db, handed, to)
}
