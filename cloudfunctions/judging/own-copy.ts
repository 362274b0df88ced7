import type { Caller } from '../shared/caller'
import type { Database } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { mustStore } from '../shared/files/must-store'
import { stampedCopy, whyNotOpenable } from '../shared/files/stamped-copy'
import type { Host } from '../shared/host'
import { changeFile, type FileRow, newestHandedFiles } from '../shared/records/files'
import { readableTurn, watermarkText } from './readable-turn'

interface Asked {
  session: string
  application: string
  file: string
}

/**
 * A file of a project as the caller may read it: the copy with his name and seat across it. NOT_FOUND for one that the
 * project did not hand in last, FILE_SHUT for one shut away, FILE_UNOPENABLE for one that cannot be stamped.
 */
export async function ownCopy(
  { session, application, file: id }: Asked,
  { db, caller, host, now }: { db: Database; caller: Caller; host: Host; now: Date },
): Promise<{ file: FileRow; copy: Awaited<ReturnType<typeof stampedCopy>> }> {
  const { seat } = await readableTurn(db, { session, application }, caller, now)
  const file = (await newestHandedFiles(db, application)).find(handed => handed.id === id)
  if (!file) throw new Failure('NOT_FOUND')
  if (file.quarantinedAt) throw new Failure('FILE_SHUT')
  const why = whyNotOpenable(file)
  if (why) throw new Failure('FILE_UNOPENABLE', undefined, why)
  try {
    return { file, copy: await stampedCopy(mustStore(host), file, watermarkText(seat)) }
  } catch (error) {
    // known to be unreadable from now on, so that the list says so
    if (error instanceof Failure && error.details?.broken)
      await changeFile(db, file.id, { unstampable: true })
    throw error
  }
}
