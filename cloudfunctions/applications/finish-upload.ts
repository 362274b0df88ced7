import { finishUpload as input } from '../../src/contract/schemas/files'
import type { FileView } from '../../src/contract/views/files'
import type { Caller } from '../shared/caller'
import type { Database } from '../shared/database/connect'
import { checkFile, type FileCheck } from '../shared/files/check-file'
import { fileView } from '../shared/files/file-view'
import { mustStore } from '../shared/files/must-store'
import { wholeParts } from '../shared/files/whole-parts'
import { defineOperation } from '../shared/operation'
import { changeFile, type FileRow, filesOf } from '../shared/records/files'
import { mustLock } from './own'
import { mustOwnFile, ownUpload } from './own-upload'

/**
 * Joins the parts and looks at the file: ready, or refused with a sentence. Asking again answers the same; a call that
 * died on the way is taken up where it stood.
 */
export const finishUpload = defineOperation(['applications', 'finishUpload'], {
  kind: 'direct',
  summary: '完成上传并检查文件',
  who: { may: 'signed-in' },
  input,
  async run({ upload, sha256 }, { db, caller, host, now }): Promise<FileView> {
    const store = mustStore(host)
    const { file } = await ownUpload(db, upload, { caller, host, now })
    if (file.state !== 'uploading' && file.state !== 'checking') return fileView(file)
    if (file.state === 'checking' && (await store.size(file.storageKey)) !== null)
      return settle(db, caller, file, await checkFile(store, file, sha256), now)
    const parts = await wholeParts(store, file)
    if (file.state === 'uploading') await changeFile(db, file.id, { state: 'checking' }, 'uploading')
    await store.complete({ key: file.storageKey, upload: file.uploadHandle }, parts)
    return settle(db, caller, file, await checkFile(store, file, sha256), now)
  },
})

/** Keeps what the check found; a ready file takes the place of the one it replaces. */
async function settle(db: Database, caller: Caller, file: FileRow, found: FileCheck, now: Date) {
  return db.transaction(async tx => {
    await mustLock(tx, file.applicationId, caller)
    const files = await filesOf(tx, file.applicationId)
    const replaced = found.refusal ? null : newest(files, file.replacesId)
    const settled = await changeFile(
      tx,
      file.id,
      {
        state: found.refusal ? 'refused' : 'ready',
        ...{ refusal: found.refusal, sha256: found.sha256, unstampable: found.unstampable, uploadedAt: now },
        ...(replaced ? { number: replaced.number + 1 } : {}),
      },
      'checking',
    )
    if (!settled) return fileView(await mustOwnFile(tx, file.id, caller))
    if (replaced) await changeFile(tx, replaced.id, { replacedBy: file.id })
    return fileView(settled)
  })
}

/** The version that stands now where this one stood; null when it was removed. */
function newest(files: readonly FileRow[], id: string | null): FileRow | null {
  const row = files.find(file => file.id === id)
  return row?.replacedBy ? newest(files, row.replacedBy) : (row ?? null)
}
