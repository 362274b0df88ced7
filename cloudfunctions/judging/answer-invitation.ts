import { answerInvitation as input } from '../../src/contract/schemas/experts'
import { judgeInvitationStates } from '../../src/core/judge-invitation-states'
import { transitionRefusal } from '../../src/core/lifecycle'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation, type WriteContext } from '../shared/operation'
import { callAlternate } from '../shared/panels/call-alternate'
import { type BookedInvitation, panelBook } from '../shared/panels/panel-book'
import { takeSeat } from '../shared/panels/take-seat'
import { changeInvitation, sessionOfInvitation } from '../shared/records/expert-invitations'
import { bumpSession, changeSession, lockSession, type SessionRow } from '../shared/records/sessions'

/** The expert accepts and has a seat, or cannot come and the next alternate is asked (J1). Only one's own invitation. */
export const answerInvitation = defineOperation(['judging', 'answerInvitation'], {
  kind: 'write',
  summary: '答复评委邀请',
  who: { may: 'signed-in' },
  input,
  async run({ invitation: id, accept, reason }, context) {
    const { db, caller, now } = context
    const found = await sessionOfInvitation(db, { id, person: caller.actor })
    const session = found && (await lockSession(db, found))
    if (!session) throw new Failure('NOT_FOUND')
    const book = await panelBook(db, session.id)
    const booked = book.invitations.find(({ invitation }) => invitation.id === id)!
    refuseLate(session, booked, accept)
    if (accept) {
      await takeSeat(context, session, booked)
      await noteAcceptance(context, session, booked, book.draws)
    } else {
      await changeInvitation(db, id, { state: 'declined', answeredAt: now, answerReason: reason.trim() })
      await callAlternate(context, { session, book, out: booked, code: 'declined' })
      await bumpSession(db, session.id)
      await changeSession(db, session.id, {})
    }
    return { session: session.id, accepted: accept }
  },
})

function refuseLate(session: SessionRow, { invitation: { state } }: BookedInvitation, accept: boolean): void {
  const action = accept ? 'accept' : 'decline'
  const refusal = transitionRefusal(judgeInvitationStates, state, action, 'applicant')
  if (refusal) throw new Failure('STATE_REFUSED', { state }, refusal.message)
  if (!['planned', 'drawn'].includes(session.state))
    throw new Failure('STATE_REFUSED', { state: session.state }, '本场已经开始，不能再答复，请联系组织单位')
}

async function noteAcceptance(
  { db, caller, now, requestId }: WriteContext,
  session: SessionRow,
  { invitation }: BookedInvitation,
  draws: Awaited<ReturnType<typeof panelBook>>['draws'],
): Promise<void> {
  const from = draws.find(({ row }) => row.id === invitation.expertDrawId)?.row
  const act = { session: session.id, actor: caller.actor, requestId, now }
  await appendToHall(db, act, 'panel.accept', {
    ...{ expert: invitation.expertId, judge: invitation.personId },
    draw: from ? { drawId: from.drawId, attempt: from.attempt } : null,
  })
}
