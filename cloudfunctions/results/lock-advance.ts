import { lockAdvance as input } from '../../src/contract/schemas/advances'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { changeAdvance } from '../shared/records/advances'
import { editionScope } from '../shared/session-scope'
import { fixedHash } from './advance-work'
import { lockAdvanceDraft, refuseUnready } from './lock-advance-draft'

/** A second person locks exactly the list the first one put forward; nobody locks his own (trust model §1.3). */
export const lockAdvance = defineOperation(['results', 'lockAdvance'], {
  kind: 'write',
  summary: '晋级名单：锁定',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { draft, work } = await lockAdvanceDraft(context, asked, 'staged')
    if (draft.stagedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '提交的人不能自己锁定，请换一位负责人')
    refuseUnready(work)
    refuseMoved(draft.fixedHash, fixedHash(work))
    const { stage, group } = asked
    const data = { stage, group, fixedHash: draft.fixedHash, stagedBy: draft.stagedBy }
    const session = `edition:${asked.edition}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'advance.lock', data }, now)
    const version = await changeAdvance(db, asked, { state: 'locked', lockedBy: caller.actor, lockedAt: now })
    return { version, state: 'locked' as const }
  },
})

/** Refuses when what the list rests on has moved since it was put forward. */
export function refuseMoved(before: string | null, now: string): void {
  if (before !== now) throw new Failure('STATE_REFUSED', undefined, '名单的依据有变化，请重新保存并核对')
}
