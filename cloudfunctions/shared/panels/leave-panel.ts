import type { JudgeInvitationState } from '../../../src/core/judge-invitation-states'
import type { WriteContext } from '../operation'
import { changeInvitation } from '../records/expert-invitations'
import { endGrantNow } from '../records/grants'
import { removeSeat } from '../records/seats'
import type { SessionRow } from '../records/sessions'
import { tellPeople } from '../tell-people'
import { notePanel } from './note-panel'
import type { BookedInvitation } from './panel-book'

interface Leaving {
  session: SessionRow
  booked: BookedInvitation
  state: Extract<JudgeInvitationState, 'no-answer' | 'replaced'>
  reason: string
}

/** Ends an invitation: the seat and the role it brought go with it, and the expert is told. */
export async function leavePanel(
  context: WriteContext,
  { session, booked: { invitation }, state, reason }: Leaving,
): Promise<void> {
  const { db, now } = context
  await changeInvitation(db, invitation.id, { state, answeredAt: now, answerReason: reason })
  if (invitation.grantId) await endGrantNow(db, session.edition, invitation.grantId, now)
  const place = { session: session.id, person: invitation.personId }
  if (invitation.state === 'accepted' && (await removeSeat(db, place))) await notePanel(context, session)
  const note = '本场评委已另行安排，您不用再答复'
  await tellPeople(
    db,
    [
      {
        ...{ person: invitation.personId, edition: session.edition, kind: 'judge-invitation' },
        ...{ template: 'schedule', title: '评委邀请有变化', body: `${session.name}：${note}。` },
        link: `/judge/invite/index?invitation=${invitation.id}`,
        words: { title: '评委邀请有变化', note, time: session.name },
        dedupe: `${session.edition}|judge-invitation-end|${invitation.id}`,
      },
    ],
    now,
  )
}
