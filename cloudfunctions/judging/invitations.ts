import { invitations as input } from '../../src/contract/schemas/experts'
import { judgeInvitationStates } from '../../src/core/judge-invitation-states'
import { maskPhone } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { phonePlace } from '../shared/panels/expert-phone'
import { invitationsTo } from '../shared/records/expert-invitations'
import { sessionWords } from '../shared/session-words'

/** The caller's own invitations to judge, the nearest session first; nothing about who else was asked. */
export const invitations = defineOperation(['judging', 'invitations'], {
  kind: 'read',
  summary: '我的评委邀请',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, host, caller }) {
    const rows = await invitationsTo(db, caller.actor)
    return {
      invitations: rows.map(({ invitation, session, expert, projects }) => ({
        ...{ id: invitation.id, state: invitation.state, session: session.id, sessionName: session.name },
        ...sessionWords(session),
        stateName: judgeInvitationStates.states[invitation.state].applicant,
        ...{ venue: session.venue, startsAt: session.startsAt?.toISOString() ?? null, projects },
        answerBy: invitation.answerBy.toISOString(),
        ...{ name: expert.name, employer: expert.employer, title: expert.title },
        phoneMasked: maskPhone(host.keys.open(expert.phoneSealed, phonePlace(expert.id))),
      })),
    }
  },
})
