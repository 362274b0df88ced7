import { paperPhotoTickets as input } from '../../../src/contract/schemas/rounds-paper'
import { Failure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { partTickets } from '../../shared/files/part-tickets'
import { defineOperation } from '../../shared/operation'
import { ownPhoto } from '../../shared/records/paper-photos'
import { sessionScope } from '../../shared/session-scope'
import { hosts } from '../roles'

/** Where to send the parts of a photo one has begun: one ticket a part, for this person and its exact length. */
export const paperPhotoTickets = defineOperation(['rounds', 'paperPhotoTickets'], {
  kind: 'read',
  summary: '取得照片的上传地址',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session, upload, parts }, { db, caller, host, now }) {
    const store = mustStore(host)
    const photo = await ownPhoto(db, { session, id: upload, person: caller.actor })
    if (!photo) throw new Failure('NOT_FOUND')
    if (photo.state !== 'uploading')
      throw new Failure('STATE_REFUSED', undefined, '这张照片已经传完，不用再传')
    return { tickets: partTickets(store, photo, parts, { person: caller.actor, now }) }
  },
})
