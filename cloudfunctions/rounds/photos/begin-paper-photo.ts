import { beginPaperPhoto as input } from '../../../src/contract/schemas/rounds-paper'
import type { UploadView } from '../../../src/contract/views/files'
import { fileNameProblem, kindOfName } from '../../../src/core/file-name'
import { FILE_LIMITS, MEGABYTE } from '../../../src/core/file-slots'
import { fieldFailure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { partsHeld } from '../../shared/files/parts-held'
import { uploadView } from '../../shared/files/upload-view'
import { newId } from '../../shared/identifiers'
import { defineOperation } from '../../shared/operation'
import { changePhoto, insertPhoto, unfinishedPhotos } from '../../shared/records/paper-photos'
import { sessionScope } from '../../shared/session-scope'
import { sheetOrFail } from '../paper-sheet'
import { hosts } from '../roles'
import { openScene } from '../scene'
import { requirePhotoOpen } from './photo-sheet'

const slot = { name: '评分表照片', formats: ['jpg', 'png'] } as const

/** Begins to send a photo of a paper sheet, or finds the interrupted one of the same picture again. Never required. */
export const beginPaperPhoto = defineOperation(['rounds', 'beginPaperPhoto'], {
  kind: 'direct',
  summary: '给纸质评分表拍照存档',
  who: { may: hosts, scope: sessionScope },
  input,
  async run(asked, { db, ...rest }): Promise<UploadView> {
    const store = mustStore(rest.host)
    return db.transaction(async tx => {
      const scene = await openScene({ ...rest, db: tx }, asked.session)
      const sheet = await sheetOrFail(scene, asked.sheetNo)
      requirePhotoOpen(sheet)
      const wrongName = fileNameProblem(asked.name, slot)
      if (wrongName) throw fieldFailure('name', wrongName)
      const most = FILE_LIMITS.megabytes.jpg
      if (asked.bytes === 0 || asked.bytes > most * MEGABYTE)
        throw fieldFailure('bytes', `照片应不超过${most}MB，请重新拍一张`)
      const person = rest.caller.actor
      for (const begun of await unfinishedPhotos(tx, sheet.sheetNo, person)) {
        const received = begun.fingerprint === asked.fingerprint ? await partsHeld(store, begun) : null
        if (received) return uploadView(begun.id, begun.bytes, received)
        await changePhoto(tx, begun, { state: 'removed' })
        await store.abort({ key: begun.storageKey, upload: begun.uploadHandle })
      }
      const id = newId('pho')
      const storageKey = `papers/${newId('obj')}`
      await insertPhoto(tx, {
        ...{ id, sheetNo: sheet.sheetNo, name: asked.name, kind: kindOfName(asked.name)! },
        ...{ bytes: asked.bytes, fingerprint: asked.fingerprint, state: 'uploading', storageKey },
        ...{ uploadHandle: await store.begin(storageKey), takenBy: person, begunAt: rest.now },
      })
      return uploadView(id, asked.bytes, [])
    })
  },
})
