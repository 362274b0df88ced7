import { removeObjectionFile as input } from '../../../src/contract/schemas/objections'
import { objectionNumber } from '../../../src/core/objection-kinds'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { changeObjectionFile } from '../../shared/records/objection-files'
import { changeObjection } from '../../shared/records/objections'
import { lockAttachable, ownEvidence } from './own-evidence'

/** Takes back a paper sent by mistake, until somebody has taken the objection on; then it stands as it was given. */
export const removeObjectionFile = defineOperation(['applications', 'removeObjectionFile'], {
  kind: 'write',
  summary: '撤下附上的材料',
  who: { may: 'signed-in' },
  input,
  async run({ objection, file: id, expectedVersion }, { db, caller, now }) {
    const row = await lockAttachable(db, objection, caller)
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const file = await ownEvidence(db, { objection, file: id }, caller)
    if (row.state !== 'filed')
      throw new Failure('STATE_REFUSED', { state: row.state }, '异议已受理，附上的材料不能再撤下')
    await changeObjectionFile(db, file, { state: 'removed', removedAt: now, nameSealed: '' })
    const version = await changeObjection(db, row.id, { updatedAt: now })
    return { objection, number: objectionNumber(row.number), version, state: row.state }
  },
})
