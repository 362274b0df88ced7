import { beginObjectionUpload as input } from '../../../src/contract/schemas/objections'
import type { UploadView } from '../../../src/contract/views/files'
import { fileNameProblem, kindOfName } from '../../../src/core/file-name'
import { MEGABYTE } from '../../../src/core/file-slots'
import { OBJECTION_FILES } from '../../../src/core/objection-files'
import type { Transaction } from '../../shared/database/connect'
import { Failure, fieldFailure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { partsHeld } from '../../shared/files/parts-held'
import { secrecyText } from '../../shared/files/secrecy-text'
import { uploadView } from '../../shared/files/upload-view'
import type { Storage } from '../../shared/gateways/storage'
import { newId } from '../../shared/identifiers'
import { defineOperation } from '../../shared/operation'
import {
  changeObjectionFile,
  insertObjectionFile,
  objectionFiles,
  objectionUploadsBegun,
} from '../../shared/records/objection-files'
import { lockAttachable } from './own-evidence'

/** Uploads that may be begun for one objection in an hour (trust model §5). */
const eachHour = 30

/** A14: begins to send a paper for one's own objection, or finds the interrupted one of the same file again. */
export const beginObjectionUpload = defineOperation(['applications', 'beginObjectionUpload'], {
  kind: 'direct',
  summary: '给异议附上材料',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, host, now }): Promise<UploadView> {
    const store = mustStore(host)
    return db.transaction(async tx => {
      const row = await lockAttachable(tx, asked.objection, caller)
      refuseFile(asked)
      const found = await foundAgain(tx, store, row.id, asked)
      if (found) return found
      if ((await objectionFiles(tx, row.id)).length >= OBJECTION_FILES.count)
        throw new Failure('STATE_REFUSED', undefined, '一件异议最多附5个材料，请把内容合并后再传')
      if ((await objectionUploadsBegun(tx, row.id, new Date(now.getTime() - 3_600_000))) >= eachHour)
        throw new Failure('TOO_MANY', undefined, '一小时最多开始上传30个文件，请过一会儿再传')
      const id = newId('oef')
      const storageKey = `objections/${newId('obj')}`
      await insertObjectionFile(tx, {
        ...{ id, objectionId: row.id, kind: kindOfName(asked.name)!, bytes: asked.bytes },
        nameSealed: host.keys.seal(asked.name, `objection_file|name|${id}`),
        ...{ fingerprint: asked.fingerprint, state: 'uploading', storageKey },
        ...{ uploadHandle: await store.begin(storageKey), secrecyVersion: asked.secrecy, begunAt: now },
      })
      return uploadView(id, asked.bytes, [])
    })
  },
})

function refuseFile({ name, bytes, secrecy }: { name: string; bytes: number; secrecy: string }): void {
  if (secrecy !== secrecyText.version) throw new Failure('SECRECY_UNREAD')
  const wrongName = fileNameProblem(name, OBJECTION_FILES)
  if (wrongName) throw fieldFailure('name', wrongName)
  if (bytes === 0) throw fieldFailure('bytes', '这个文件是空的，请重新选择')
  const most = OBJECTION_FILES.megabytes
  if (bytes > most * MEGABYTE) throw fieldFailure('bytes', `证据材料每个不超过${most}MB，请压缩后再传`)
}

/** The interrupted upload of the same file; any other unfinished one makes room. */
async function foundAgain(
  tx: Transaction,
  store: Storage,
  objection: string,
  { fingerprint, bytes }: { fingerprint: string; bytes: number },
): Promise<UploadView | null> {
  let found: UploadView | null = null
  for (const begun of await objectionFiles(tx, objection, ['uploading'])) {
    const same = begun.fingerprint === fingerprint && begun.bytes === bytes
    const received = same ? await partsHeld(store, begun) : null
    if (received) found = uploadView(begun.id, begun.bytes, received)
    // the timer clears what was sent of it
    else await changeObjectionFile(tx, begun, { state: 'removed', removedAt: begun.begunAt })
  }
  return found
}
