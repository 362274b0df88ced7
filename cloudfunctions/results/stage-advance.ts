import { stageAdvance as input } from '../../src/contract/schemas/advances'
import { defineOperation } from '../shared/operation'
import { changeAdvance } from '../shared/records/advances'
import { editionScope } from '../shared/session-scope'
import { fixedHash, recordOf } from './advance-work'
import { lockAdvanceDraft, refuseUnready } from './lock-advance-draft'

/** One person puts the list forward; refused line by line while anything stands in its way. */
export const stageAdvance = defineOperation(['results', 'stageAdvance'], {
  kind: 'write',
  summary: '晋级名单：提交锁定',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { work } = await lockAdvanceDraft(context, asked, 'draft')
    refuseUnready(work)
    const fixed = { fixed: recordOf(work, 0), fixedHash: fixedHash(work) }
    const version = await changeAdvance(db, asked, {
      ...{ ...fixed, state: 'staged', stagedBy: caller.actor, stagedAt: now },
    })
    return { version, state: 'staged' as const }
  },
})
