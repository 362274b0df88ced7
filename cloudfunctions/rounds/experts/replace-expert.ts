import { replaceExpert as input } from '../../../src/contract/schemas/experts'
import { judgeInvitationStates } from '../../../src/core/judge-invitation-states'
import { transitionRefusal } from '../../../src/core/lifecycle'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { callAlternate } from '../../shared/panels/call-alternate'
import { leavePanel } from '../../shared/panels/leave-panel'
import { panelBook } from '../../shared/panels/panel-book'
import { bumpSession, changeSession } from '../../shared/records/sessions'
import { noteInSession } from '../../shared/records/sessions-audit'
import { sessionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { preparedSession } from './prepared-session'

/**
 * Ends an invitation that was not answered in time, or whose expert cannot come after all; the next alternate of the
 * field follows. Who comes next is not chosen.
 */
export const replaceExpert = defineOperation(['rounds', 'replaceExpert'], {
  kind: 'write',
  summary: '记为失联或替换，由备选递补',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, invitation, code, reason }, context) {
    const { db, caller, now } = context
    const session = await preparedSession(db, id)
    const book = await panelBook(db, id)
    const booked = book.invitations.find(each => each.invitation.id === invitation)
    if (!booked) throw new Failure('NOT_FOUND')
    const { state, answerBy } = booked.invitation
    const action = code === 'no-answer' ? 'lapse' : 'replace'
    const refusal = transitionRefusal(judgeInvitationStates, state, action, 'staff')
    if (refusal) throw new Failure('STATE_REFUSED', { state }, refusal.message)
    if (code === 'no-answer' && now < answerBy)
      throw new Failure('STATE_REFUSED', { state }, '答复期限还没有到，请到期后再记为失联')
    await leavePanel(context, {
      ...{ session, booked, reason, state: code === 'no-answer' ? 'no-answer' : 'replaced' },
    })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.replaceExpert', session: id },
      ...{ edition: session.edition, detail: { invitation, code, reason } },
    })
    const next = await callAlternate(context, { session, book, out: booked, code })
    await bumpSession(db, id)
    await changeSession(db, id, {})
    return { next }
  },
})
