import type { Database } from '../shared/database/connect'
import { StorageRefused } from '../shared/gateways/storage'
import type { Host } from '../shared/host'
import { changeFile, type FileRow, filesToClear } from '../shared/records/files'

/**
 * Removes from the store what nobody needs: files taken off the list, refused ones, uploads given up. What was handed in
 * or shut away stays. A store that does not answer is asked again at the next tick. Returns how many went.
 */
export async function clearFiles(
  { storage }: Pick<Host, 'storage'>,
  db: Database,
  now: Date,
): Promise<number> {
  if (!storage) return 0
  let cleared = 0
  for (const file of await filesToClear(db, now)) {
    try {
      await storage.abort({ key: file.storageKey, upload: file.uploadHandle })
      await storage.remove(file.storageKey)
    } catch (error) {
      if (error instanceof StorageRefused) break
      throw error
    }
    await changeFile(db, file.id, {
      clearedAt: now,
      ...(isGivenUp(file) ? { state: 'removed' as const, removedAt: now } : {}),
    })
    cleared += 1
  }
  return cleared
}

const isGivenUp = ({ state }: FileRow) => state === 'uploading' || state === 'checking'
