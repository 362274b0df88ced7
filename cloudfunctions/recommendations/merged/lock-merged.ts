import { lockMerged as input } from '../../../src/contract/schemas/merged'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeAdvance } from '../../shared/records/advances'
import { editionScope } from '../../shared/session-scope'
import { holdMerged, placeOf } from './hold-merged'

/** A second person locks exactly the list the first one put forward; nobody locks his own (trust model §1.3). */
export const lockMerged = defineOperation(['recommendations', 'lockMerged'], {
  kind: 'write',
  summary: '汇总名单：锁定',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { draft } = await holdMerged(context, asked, 'staged')
    if (draft.stagedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '提交的人不能自己锁定，请换一位负责人')
    const data = { group: asked.group, fixedHash: draft.fixedHash, stagedBy: draft.stagedBy }
    const session = `edition:${asked.edition}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'merged.lock', data }, now)
    const change = { state: 'locked' as const, lockedBy: caller.actor, lockedAt: now }
    return { version: await changeAdvance(db, placeOf(asked), change), state: 'locked' as const }
  },
})
