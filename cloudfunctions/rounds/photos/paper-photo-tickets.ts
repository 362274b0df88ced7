import { paperPhotoTickets as input } from '../../../src/contract/schemas/rounds-paper'
import { partLength } from '../../../src/core/upload-parts'
import { Failure, fieldFailure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { defineOperation } from '../../shared/operation'
import { ownPhoto } from '../../shared/records/paper-photos'
import { sessionScope } from '../../shared/session-scope'
import { hosts } from '../roles'

const lifeMs = 30 * 60_000

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
    const until = new Date(now.getTime() + lifeMs)
    const tickets = [...new Set(parts)].map(part => {
      const bytes = partLength(photo.bytes, part)
      if (bytes === null) throw fieldFailure('parts', '照片没有这一段，请重新选择')
      const place = { key: photo.storageKey, upload: photo.uploadHandle, part, bytes }
      const ticket = store.partTicket(place, { person: caller.actor, until })
      return { part, ...ticket, method: 'PUT' as const, expiresAt: until.toISOString() }
    })
    return { tickets }
  },
})
