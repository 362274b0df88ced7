import { objectionPartTickets as input } from '../../../src/contract/schemas/objections'
import { Failure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { partTickets } from '../../shared/files/part-tickets'
import { defineOperation } from '../../shared/operation'
import { ownEvidence } from './own-evidence'

/** Where to send the parts of a paper one has begun. */
export const objectionPartTickets = defineOperation(['applications', 'objectionPartTickets'], {
  kind: 'read',
  summary: '取得异议材料的上传地址',
  who: { may: 'signed-in' },
  input,
  async run({ objection, upload, parts }, { db, caller, host, now }) {
    const store = mustStore(host)
    const file = await ownEvidence(db, { objection, file: upload }, caller)
    if (file.state !== 'uploading')
      throw new Failure('STATE_REFUSED', undefined, '这个材料已经传完，不用再传')
    return { tickets: partTickets(store, file, parts, { person: caller.person!, now }) }
  },
})
