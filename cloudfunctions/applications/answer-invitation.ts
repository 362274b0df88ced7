import { answerInvitation as input } from '../../src/contract/schemas/team'
import type { InvitationAnswer } from '../../src/contract/views/team'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeInvitation, lockInvitedApplication } from '../shared/records/invitations'
import { tellDeclined } from '../shared/tell-team'
import { ended, invitationOf } from './invited'
import { joinTeam } from './join-team'

/**
 * A6: the invited one answers for himself. Idempotent for the same person and therefore outside the request log, which
 * would otherwise keep a fingerprint of the number typed. Refusing needs no sign-in.
 */
export const answerInvitation = defineOperation(['applications', 'answerInvitation'], {
  kind: 'direct',
  summary: '答复入队邀请',
  who: { may: 'anyone' },
  input,
  async run(answer, { db, caller, host, now }): Promise<InvitationAnswer> {
    if (answer.accept && caller.person === null) throw new Failure('SIGN_IN_REQUIRED')
    const attempt = () =>
      db.transaction(async (tx): Promise<InvitationAnswer> => {
        const { applicationId } = await invitationOf(tx, answer.token)
        const row = await lockInvitedApplication(tx, applicationId)
        const invitation = await invitationOf(tx, answer.token)
        if (invitation.state === 'accepted' && invitation.answeredBy === caller.person && answer.accept)
          return { outcome: 'joined', application: row.id, clause: null }
        if (invitation.state === 'declined' && !answer.accept)
          return { outcome: 'declined', application: null, clause: null }
        if (invitation.state !== 'open' || invitation.expiresAt <= now) throw ended()
        if (answer.accept)
          return joinTeam(tx, { row, invitation, answer, person: caller.person!, keys: host.keys, now })
        await changeInvitation(tx, invitation.id, {
          ...{ state: 'declined', answeredAt: now, answeredBy: caller.person },
        })
        await tellDeclined(tx, row, invitation.name, now)
        return { outcome: 'declined', application: null, clause: null }
      })
    try {
      return await attempt()
    } catch (error) {
      // somebody with the same number joined another team in this very moment: now it can be seen
      if (!isSeatTaken(error)) throw error
      return attempt()
    }
  },
})

function isSeatTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    (error as { constraint?: unknown }).constraint === 'team_invitation_core_key' || isSeatTaken(error.cause)
  )
}
