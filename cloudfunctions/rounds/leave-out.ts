import { leaveOut as input } from '../../src/contract/schemas/reviews'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSession } from '../shared/records/sessions'
import { readTurn } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { lockReview } from './lock-review'
import { moveTurn, stageAfter } from './move-turn'
import { organisers } from './roles'

/** Takes a project out of a running review (withdrawn, disqualified), with a reason; it gets no rank. */
export const leaveOut = defineOperation(['rounds', 'leaveOut'], {
  kind: 'write',
  summary: '网评：移出项目',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, { db, caller, now }) {
    const { session, application, reason } = asked
    const hall = await lockReview(db, asked, ['open'], now)
    const turn = await readTurn(db, session, application)
    if (!turn) throw new Failure('NOT_FOUND')
    const stage = stageAfter(turn.stage, 'leave-out')
    const of = { id: session, edition: hall.session.edition }
    await moveTurn({ db, caller, now, session: of, turn }, 'leaveOut', { stage }, { reason })
    return { session, version: await changeSession(db, session, {}) }
  },
})
