import { answerObjection as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { lockSideOf } from '../shared/records/objections'

/** The other side's account, once it was asked; it stands as given. */
export const answerObjection = defineOperation(['applications', 'answerObjection'], {
  kind: 'write',
  summary: '就异议说明情况',
  who: { may: 'signed-in' },
  input,
  async run({ objection, text }, context) {
    const { db, caller, now } = context
    const row = await lockSideOf(db, objection, caller.person!, 'other')
    if (!row) throw new Failure('NOT_FOUND')
    if (row.answer !== null) throw new Failure('STATE_REFUSED', undefined, '您已说明过情况，请等候结论')
    const change = { answer: text, answeredAt: now }
    return moveObjection(context, row, { action: 'answer', as: 'other-side', text, change })
  },
})
