import { finishPaperPhoto as input } from '../../../src/contract/schemas/rounds-paper'
import { Failure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { orTakenMeanwhile, takeIn } from '../../shared/files/sealed-objects'
import { defineOperation } from '../../shared/operation'
import { changeSheet } from '../../shared/records/paper'
import { changePhoto, ownPhoto, type PhotoRow } from '../../shared/records/paper-photos'
import { bumpSession } from '../../shared/records/sessions'
import { noteInSession } from '../../shared/records/sessions-audit'
import { sessionScope } from '../../shared/session-scope'
import type { Scene } from '../acts/act'
import { sheetOrFail } from '../paper-sheet'
import { hosts } from '../roles'
import { openScene } from '../scene'
import { requirePhotoOpen } from './photo-sheet'

/**
 * Joins the parts, looks whether it is a picture, seals it and keeps its hash with the sheet: the chain names it when the
 * sheet is taken in. Asking again answers the same.
 */
export const finishPaperPhoto = defineOperation(['rounds', 'finishPaperPhoto'], {
  kind: 'direct',
  summary: '照片传完，附到纸质评分表',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session, upload, sha256 }, { db, ...rest }) {
    const store = mustStore(rest.host)
    const photo = await ownPhoto(db, { session, id: upload, person: rest.caller.actor })
    if (!photo) throw new Failure('NOT_FOUND')
    if (photo.state !== 'uploading') return told(photo)
    const found = await orTakenMeanwhile(takeIn(store, rest.host.keys, photo, sha256))
    return db.transaction(async tx => {
      const scene = await openScene({ ...rest, db: tx }, session)
      return settle(scene, photo, found)
    })
  },
})

async function settle(
  scene: Scene,
  photo: PhotoRow,
  found: { refusal: string | null; sha256: string; storageKey: string },
) {
  const { db, now } = scene
  const sheet = await sheetOrFail(scene, photo.sheetNo)
  requirePhotoOpen(sheet)
  const state = found.refusal ? ('refused' as const) : ('ready' as const)
  const { refusal, sha256, storageKey } = found
  const change = { state, refusal, sha256, storageKey, takenAt: now }
  if ((await changePhoto(db, photo, change)) && state === 'ready') {
    await changeSheet(db, photo.sheetNo, { photoHash: sha256 })
    await noteInSession(db, {
      ...{ at: now, actor: scene.caller.actor, operation: 'rounds.finishPaperPhoto' },
      ...{ edition: scene.session.edition, session: scene.session.id },
      detail: { sheetNo: photo.sheetNo, photoHash: sha256 },
    })
    await bumpSession(db, scene.session.id)
  }
  return told({ ...photo, ...change })
}

const told = ({ id, sheetNo, state, refusal }: PhotoRow) => {
  if (refusal) return { upload: id, sheetNo, state: 'refused' as const, refusal }
  if (state === 'ready') return { upload: id, sheetNo, state: 'ready' as const, refusal: null }
  throw new Failure('NOT_FOUND')
}
