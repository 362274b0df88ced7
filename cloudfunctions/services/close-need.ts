import { closeNeed as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeNeed, lockNeed } from '../shared/records/services-needs'

/** The owner takes a need back: it is shown to nobody from then on; matches already agreed stay. */
export const closeNeed = defineOperation(['services', 'closeNeed'], {
  kind: 'write',
  summary: '收回需求',
  who: { may: 'signed-in' },
  input,
  async run({ need, expectedVersion }, { db, caller, now }) {
    const row = await lockNeed(db, need)
    if (!row || row.ownerId !== caller.person) throw new Failure('NOT_FOUND')
    if (row.need.version !== expectedVersion)
      throw new Failure('VERSION_CONFLICT', { current: row.need.version })
    if (!row.need.open) throw new Failure('STATE_REFUSED', undefined, '这条需求已经收回')
    return { version: await changeNeed(db, need, { open: false, updatedAt: now }) }
  },
})
