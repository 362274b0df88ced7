import { addToObjection as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { lockSideOf } from '../shared/records/objections'

/** Adds facts to one's own objection; what was said before stays. */
export const addToObjection = defineOperation(['applications', 'addToObjection'], {
  kind: 'write',
  summary: '补充异议的事实',
  who: { may: 'signed-in' },
  input,
  async run({ objection, text }, context) {
    const row = await lockSideOf(context.db, objection, context.caller.person!, 'objector')
    if (!row) throw new Failure('NOT_FOUND')
    return moveObjection(context, row, { action: 'add', as: 'objector', text })
  },
})
