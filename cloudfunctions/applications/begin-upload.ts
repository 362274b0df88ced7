import { beginUpload as input } from '../../src/contract/schemas/files'
import type { UploadView } from '../../src/contract/views/files'
import { fileNameProblem, kindOfName } from '../../src/core/file-name'
import type { Transaction } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { mustStore } from '../shared/files/must-store'
import { partsHeld } from '../shared/files/parts-held'
import { secrecyText } from '../shared/files/secrecy-text'
import { uploadView } from '../shared/files/upload-view'
import type { Storage } from '../shared/gateways/storage'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import {
  changeFile,
  type FileRow,
  filesOf,
  insertFile,
  secrecyTicked,
  unfinishedUpload,
  uploadsBegun,
} from '../shared/records/files'
import { mustBeOpen, mustFinish, openSlots, slotsOf } from './open-slots'
import { mustLock } from './own'
import { refuseFull, refuseSize } from './room-for-file'

/** Uploads a person may begin in an hour (trust model §5); going on with one does not count. */
const EACH_HOUR = 30

/**
 * Begins an upload, or finds the interrupted one of the same file again; naturally idempotent. What cannot be taken is
 * refused before a byte travels.
 */
export const beginUpload = defineOperation(['applications', 'beginUpload'], {
  kind: 'direct',
  summary: '开始或继续上传一个文件',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, host, now }): Promise<UploadView> {
    const store = mustStore(host)
    return db.transaction(async tx => {
      const row = await mustLock(tx, asked.application, caller)
      const edition = knownEdition(row.edition)
      const slots = await openSlots(tx, row, edition, { host, now })
      const person = caller.person!
      const { name, bytes, fingerprint, visibility } = asked
      const begun = await unfinishedUpload(tx, { ...asked, applicationId: row.id, person })
      if (begun) {
        mustFinish(slots, begun, now)
        const found = await foundAgain(tx, store, begun)
        if (found) return found
      }
      const slot = slotsOf(edition, row).find(({ id }) => id === asked.slot)
      if (!slot) throw fieldFailure('slot', '没有这一类材料，请刷新后重选')
      mustBeOpen(slots, slot.id)
      if (!(await secrecyTicked(tx, row.id, secrecyText.version))) throw new Failure('SECRECY_UNREAD')
      const wrongName = fileNameProblem(name, slot)
      if (wrongName) throw fieldFailure('name', wrongName)
      refuseSize(slot, name, bytes)
      if ((await uploadsBegun(tx, person, new Date(now.getTime() - 3_600_000))) >= EACH_HOUR)
        throw new Failure('TOO_MANY', undefined, '一小时最多开始上传30个文件，请过一会儿再传')
      const files = await filesOf(tx, row.id)
      const replaced = replacedBy(files, asked)
      refuseFull(slot, files, { bytes, replaced })
      const id = newId('fil')
      const storageKey = `applications/${newId('obj')}`
      const uploadHandle = await store.begin(storageKey)
      await insertFile(tx, {
        ...{ id, applicationId: row.id, slot: slot.id, name, kind: kindOfName(name)!, bytes, fingerprint },
        ...{ state: 'uploading', visibility, storageKey, uploadHandle, replacesId: replaced?.id ?? null },
        ...{ secrecyVersion: secrecyText.version, uploadedBy: person, begunAt: now },
      })
      return uploadView(id, bytes, [])
    })
  },
})

/** The upload with what the store holds of it; null, and the row removed, when the store has forgotten it. */
async function foundAgain(tx: Transaction, store: Storage, file: FileRow): Promise<UploadView | null> {
  const received = await partsHeld(store, file)
  if (received) return uploadView(file.id, file.bytes, received)
  await changeFile(tx, file.id, { state: 'removed', removedAt: file.begunAt })
  return null
}

/** The file a new one takes the place of: the one named, or the one of the same name in the same slot. */
function replacedBy(
  files: readonly FileRow[],
  { replaces, slot, name }: { replaces?: string; slot: string; name: string },
): FileRow | null {
  const standing = files.filter(
    file => file.slot === slot && file.state === 'ready' && file.replacedBy === null,
  )
  if (replaces === undefined) return standing.find(file => file.name === name) ?? null
  const named = standing.find(({ id }) => id === replaces)
  if (!named) throw fieldFailure('replaces', '要换的文件已经变了，请刷新后再换')
  return named
}
