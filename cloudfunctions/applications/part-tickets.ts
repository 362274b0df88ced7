import { partTickets as input } from '../../src/contract/schemas/files'
import { partLength } from '../../src/core/upload-parts'
import { Failure, fieldFailure } from '../shared/failure'
import { mustStore } from '../shared/files/must-store'
import { defineOperation } from '../shared/operation'
import { ownUpload } from './own-upload'

const MINUTES = 30

/** Where to send parts of an upload: one ticket a part, for this person and its exact length. */
export const partTickets = defineOperation(['applications', 'partTickets'], {
  kind: 'read',
  summary: '取得分片上传地址',
  who: { may: 'signed-in' },
  input,
  async run({ upload, parts }, { db, caller, host, now }) {
    const store = mustStore(host)
    const { file, slots } = await ownUpload(db, upload, { caller, host, now })
    if (file.state !== 'uploading')
      throw new Failure('STATE_REFUSED', { state: file.state }, '这个文件已经传完，不用再传')
    const latest = new Date(now.getTime() + MINUTES * 60_000)
    const until = slots.finishBy !== null && slots.finishBy < latest ? slots.finishBy : latest
    const tickets = [...new Set(parts)].map(part => {
      const bytes = partLength(file.bytes, part)
      if (bytes === null) throw fieldFailure('parts', '这个文件没有这一段，请重新选择文件')
      const place = { key: file.storageKey, upload: file.uploadHandle, part, bytes }
      const ticket = store.partTicket(place, { person: caller.person!, until })
      return { part, ...ticket, method: 'PUT' as const, expiresAt: until.toISOString() }
    })
    return { tickets }
  },
})
