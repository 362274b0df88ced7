import { finishObjectionUpload as input } from '../../../src/contract/schemas/objections'
import type { ObjectionUploadReply } from '../../../src/contract/views/objections'
import { Failure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { orTakenMeanwhile, takeIn } from '../../shared/files/sealed-objects'
import { moveObjection } from '../../shared/move-objection'
import { defineOperation } from '../../shared/operation'
import { changeObjectionFile, type ObjectionFileRow } from '../../shared/records/objection-files'
import { lockAttachable, ownEvidence } from './own-evidence'

/**
 * Joins the parts, looks at the paper, seals it and adds it to the objection; the chain says that one was added, never
 * which. Asking again answers the same.
 */
export const finishObjectionUpload = defineOperation(['applications', 'finishObjectionUpload'], {
  kind: 'direct',
  summary: '材料传完，附到异议',
  who: { may: 'signed-in' },
  input,
  async run({ objection, upload, sha256 }, { db, ...rest }) {
    const { caller, host, now } = rest
    const store = mustStore(host)
    const file = await ownEvidence(db, { objection, file: upload }, caller)
    if (file.state !== 'uploading') return told(file)
    const found = await orTakenMeanwhile(takeIn(store, host.keys, file, sha256))
    return db.transaction(async tx => {
      const row = await lockAttachable(tx, objection, caller)
      const { refusal, storageKey } = found
      const state = refusal ? ('refused' as const) : ('ready' as const)
      const change = { state, refusal, storageKey, sha256: found.sha256, takenAt: now }
      const settled = await changeObjectionFile(tx, file, change)
      if (settled && state === 'ready')
        await moveObjection({ ...rest, db: tx }, row, { action: 'attach', as: 'objector' })
      return told({ ...file, ...change })
    })
  },
})

function told({
  id,
  state,
  refusal,
}: Pick<ObjectionFileRow, 'id' | 'state' | 'refusal'>): ObjectionUploadReply {
  if (state !== 'ready' && state !== 'refused') throw new Failure('NOT_FOUND')
  return { upload: id, state, refusal }
}
