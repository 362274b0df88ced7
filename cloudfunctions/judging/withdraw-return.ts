import { withdrawReturn as input } from '../../src/contract/schemas/judging-card'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { closeReturn, newestReturn } from '../shared/records/card-returns'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { ownHall } from './own-hall'

/** The judge no longer wants his card back; it stands as submitted. */
export const withdrawReturn = defineOperation(['judging', 'withdrawReturn'], {
  kind: 'write',
  summary: '撤回退回申请',
  who: { may: 'signed-in' },
  input,
  async run({ session, application }, { db, caller, now }) {
    await lockSession(db, session)
    await ownHall(db, session, caller, now)
    const place = { session, application, person: caller.actor }
    const ask = await newestReturn(db, place)
    if (!ask) throw new Failure('NOT_FOUND')
    if (ask.state !== 'asked') throw new Failure('STATE_REFUSED', undefined, '申请已处理，不能再撤回')
    await closeReturn(db, place, { state: 'withdrawn', closedAt: now })
    await bumpSession(db, session)
    return { ask: ask.id }
  },
})
