import type { MemberState, TeamMemberView } from '../../src/contract/views/team'
import type { MemberEntry } from '../../src/core/application-form/field'
import { invitationStates } from '../../src/core/invitation-states'
import { isSameMember } from '../../src/core/same-member'
import type { Keys } from '../shared/keys'
import type { InvitationRow } from '../shared/records/invitations'
import type { MemberRow } from '../shared/records/team'
import { invitationToken } from './invitation-token'

export const resendAfterMs = 60_000

/** A member of the form, with what is stored of him and his newest invitation. */
interface Known {
  member: MemberEntry
  row: MemberRow | undefined
  invitation: InvitationRow | undefined
}

/** The invitation that still speaks of a member: his newest one, unless another name stood there then. */
export function invitationFor(
  member: MemberEntry,
  newestFirst: readonly InvitationRow[],
): InvitationRow | undefined {
  const newest = newestFirst.find(({ memberId }) => memberId === member.id)
  return newest && isSameMember(newest, member) ? newest : undefined
}

/** A member as the leader sees him: where his confirmation stands, and the link while it can be used. */
export function memberView(known: Known, keys: Pick<Keys, 'hmac'>, now: Date): TeamMemberView {
  const { member, invitation } = known
  const { id, name, role, core, onCertificate } = member
  const state = stateOf(known, now)
  return {
    ...{ member: id, name, role, core, onCertificate, state },
    stateLabel: labels[state],
    note: noteOf(known, state),
    invitation:
      invitation?.state === 'open' && state === 'waiting'
        ? {
            token: invitationToken(keys, invitation.id, invitation.sent),
            sentAt: invitation.sentAt.toISOString(),
            expiresAt: invitation.expiresAt.toISOString(),
            resendAt: new Date(invitation.sentAt.getTime() + resendAfterMs).toISOString(),
          }
        : null,
  }
}

const labels: Readonly<Record<MemberState, string>> = {
  waiting: invitationStates.states.open.applicant,
  confirmed: invitationStates.states.accepted.applicant,
  declined: invitationStates.states.declined.applicant,
  expired: invitationStates.states.revoked.applicant,
}

function stateOf({ row, invitation }: Known, now: Date): MemberState {
  if (row?.confirmedAt) return 'confirmed'
  switch (invitation?.state) {
    case 'open':
      return invitation.expiresAt > now ? 'waiting' : 'expired'
    case 'declined':
      return 'declined'
    case 'revoked':
      return 'expired'
    default:
      return 'waiting'
  }
}

function noteOf({ member, row, invitation }: Known, state: MemberState): string | null {
  if (state === 'confirmed') return null
  if (invitation?.state === 'open' && invitation.blockedAt) return '该成员需先处理其他报名'
  if (invitation?.state === 'left') return '本人已退出，可重新邀请'
  if (member.core && row?.identityHmac) return '负责人代填，待本人确认'
  return null
}
