import { withdrawObjection as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { lockSideOf } from '../shared/records/objections'

/** Takes back one's own objection before a ruling is proposed; the office keeps what it knows. */
export const withdrawObjection = defineOperation(['applications', 'withdrawObjection'], {
  kind: 'write',
  summary: '撤回异议',
  who: { may: 'signed-in' },
  input,
  async run({ objection, expectedVersion }, context) {
    const row = await lockSideOf(context.db, objection, context.caller.person!, 'objector')
    if (!row) throw new Failure('NOT_FOUND')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    return moveObjection(context, row, { action: 'withdraw', as: 'objector' })
  },
})
