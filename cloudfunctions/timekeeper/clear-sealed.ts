import type { Database } from '../shared/database/connect'
import { keysOfObject } from '../shared/files/sealed-objects'
import { type Storage, StorageRefused } from '../shared/gateways/storage'
import type { Host } from '../shared/host'
import { changeObjectionFile, objectionFilesToClear } from '../shared/records/objection-files'
import { forgetOpenedCopy, openedCopiesOver } from '../shared/records/opened-copies'
import { changePhoto, photosGivenUp } from '../shared/records/paper-photos'

/**
 * Removes from the store what must not lie there longer: papers of objections nobody needs, photos of sheets that were
 * begun and given up, opened copies whose link is over. How many went. A store that does not answer is asked again.
 */
export async function clearSealed(
  { storage }: Pick<Host, 'storage'>,
  db: Database,
  now: Date,
): Promise<number> {
  if (!storage) return 0
  const counts = { cleared: 0 }
  try {
    for (const file of await objectionFilesToClear(db, now)) {
      await wipe(storage, file)
      const givenUp = file.state === 'uploading' ? { state: 'removed', removedAt: now } : {}
      await changeObjectionFile(db, file, { clearedAt: now, ...givenUp })
      counts.cleared += 1
    }
    for (const photo of await photosGivenUp(db, now)) {
      await wipe(storage, photo)
      await changePhoto(db, photo, { state: 'removed' })
      counts.cleared += 1
    }
    for (const key of await openedCopiesOver(db, now)) {
      await storage.remove(key)
      await forgetOpenedCopy(db, key)
      counts.cleared += 1
    }
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error
  }
  return counts.cleared
}

async function wipe(
  store: Storage,
  { storageKey, uploadHandle }: { storageKey: string; uploadHandle: string },
) {
  await store.abort({ key: storageKey, upload: uploadHandle })
  for (const key of keysOfObject(storageKey)) await store.remove(key)
}
