import type { FileLink } from '../../../src/contract/views/files'
import type { FileKind } from '../../../src/core/file-slots'
import type { Queries } from '../database/connect'
import { Failure } from '../failure'
import type { Host } from '../host'
import { newId } from '../identifiers'
import type { FileRow } from '../records/files'
import { noteOpened } from '../records/files-opened'
import { mustStore } from './must-store'

/** How long a link works (trust model §4). */
const MINUTES = 10

export const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** An object that is handed over. */
interface Handed {
  key: string
  name: string
  kind: FileKind
}

interface Receiver {
  host: Pick<Host, 'storage'>
  person: string
  capacity: 'applicant' | 'officer' | 'judge'
  now: Date
}

interface HandOver extends Receiver {
  /** Another object than the file itself, such as a stamped copy. */
  as?: Handed
}

/**
 * Gives this person a link to a file for ten minutes and writes down that he got it. FILE_SHUT for one that was shut
 * away (whoever asks), STATE_REFUSED for one that is not whole.
 */
export async function handOver(db: Queries, file: FileRow, to: HandOver): Promise<FileLink> {
  const { storageKey: key, name, kind } = file
  const [link] = await handOverAll(db, file, to, [to.as ?? { key, name, kind }])
  return link!
}

/** Like handOver, for what was made of one file: a link to each, in their order, written down once. */
export async function handOverAll(
  db: Queries,
  file: FileRow,
  { host, person, capacity, now: at }: Receiver,
  objects: readonly Handed[],
): Promise<FileLink[]> {
  const store = mustStore(host)
  if (file.quarantinedAt) throw new Failure('FILE_SHUT')
  if (file.state !== 'ready' || file.clearedAt)
    throw new Failure('STATE_REFUSED', undefined, '这个文件还没有传完，请传完后再看')
  const until = new Date(at.getTime() + MINUTES * 60_000)
  const links = objects.map(({ key, name, kind }) => {
    const url = store.link({ key, name, type: FILE_TYPES[kind] }, { person, until })
    return { url, name, expiresAt: until.toISOString() }
  })
  await noteOpened(db, { id: newId('dwn'), fileId: file.id, personId: person, capacity, at })
  return links
}
