import { startInquiry as input } from '../../src/contract/schemas/objections'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { handlers, holdObjection } from './hold-objection'

/** Begins the inquiry: until it is ruled on, the list it touches cannot be made final. That is on record. */
export const startInquiry = defineOperation(['results', 'startInquiry'], {
  kind: 'write',
  summary: '开始核查异议',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const row = await holdObjection(context, asked)
    return moveObjection(context, row, { action: 'inquire', data: { suspends: row.listId } })
  },
})
