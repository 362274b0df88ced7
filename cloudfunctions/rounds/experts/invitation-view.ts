import type { PanelInvitationView } from '../../../src/contract/views/experts'
import { judgeInvitationStates } from '../../../src/core/judge-invitation-states'
import type { Keys } from '../../shared/keys'
import { maskPhone } from '../../shared/mask-phone'
import { phonePlace } from '../../shared/panels/expert-phone'
import type { BookedInvitation } from '../../shared/panels/panel-book'
import type { DrawFacts } from './draw-facts'

/** An invitation as the secretariat sees it; the masked phone only where `keys` are given. */
export function invitationView(
  { invitation, expert, seat }: BookedInvitation,
  { facts, now, keys }: { facts: DrawFacts; now: Date; keys: Keys | null },
): PanelInvitationView {
  const { id, kind, state, reason, answerReason, sentAt, answerBy, answeredAt, stratum } = invitation
  const draw = facts.book.rows.find(row => row.id === invitation.expertDrawId)
  return {
    ...{ id, kind, state, reason, answerReason, field: stratum, seat, drawId: draw?.drawId ?? null },
    ...{ expert: expert.id, name: expert.name, employer: expert.employer, title: expert.title },
    stateName: judgeInvitationStates.states[state].staff,
    phoneMasked: keys && maskPhone(keys.open(expert.phoneSealed, phonePlace(expert.id))),
    sentAt: sentAt.toISOString(),
    answerBy: answerBy.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    late: state === 'pending' && now >= answerBy,
  }
}
