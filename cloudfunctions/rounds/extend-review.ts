import { extendReview as input } from '../../src/contract/schemas/reviews'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { readersNow } from '../shared/review-readers'
import { sessionScope } from '../shared/session-scope'
import { tellJudges } from '../shared/tell-judges'
import { lockReview } from './lock-review'
import { organisers } from './roles'

/** Moves the end of a review to a later instant, with a reason; never to an earlier one, never after the cards are open. */
export const extendReview = defineOperation(['rounds', 'extendReview'], {
  kind: 'write',
  summary: '网评：延长截止时间',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, { db, caller, now }) {
    const { session, closesAt, reason } = asked
    const hall = await lockReview(db, asked, ['planned', 'open'], now)
    if (hall.turns.some(turn => turn.stage === 'revealed'))
      throw new Failure('STATE_REFUSED', undefined, '评分已经开出，不能再延长')
    const before = hall.session.closesAt!
    const least = Math.max(Date.parse(before), now.getTime())
    if (Date.parse(closesAt) <= least) throw fieldFailure('closesAt', '新的截止时间应晚于原来的和现在')
    const detail = { before, after: closesAt, reason }
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.extendReview' })
    const readers =
      hall.session.state === 'open' ? await readersNow(db, session) : new Map<string, string[]>()
    const later = { ...hall, session: { ...hall.session, closesAt } }
    await tellJudges(db, later, [...readers.values()].flat(), 'extended', now)
    await bumpSession(db, session)
    return { session, version: await changeSession(db, session, { closesAt: new Date(closesAt) }) }
  },
})
