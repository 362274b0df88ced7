import { resend as input } from '../../src/contract/schemas/team'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeInvitation, invitationsOf } from '../shared/records/invitations'
import { invitationToken, tokenHash } from './invitation-token'
import { mustLock } from './own'
import { expiryOf, refuseTooOften } from './send-limits'
import { teamClosed } from './team-closed'

/** Sends an open invitation again: a new link for another 7 days, the old one ends. At most once a minute. */
export const resend = defineOperation(['applications', 'resend'], {
  kind: 'write',
  summary: '重新发送成员邀请',
  who: { may: 'signed-in' },
  input,
  async run({ application, member }, { db, caller, host, now }) {
    const row = await mustLock(db, application, caller)
    const closed = teamClosed(row.state)
    if (closed) throw new Failure('STATE_REFUSED', { state: row.state }, closed)
    const invitations = await invitationsOf(db, row.id)
    const open = invitations.find(({ memberId, state }) => memberId === member && state === 'open')
    if (!open) throw new Failure('STATE_REFUSED', undefined, '没有可以重发的邀请，请重新邀请')
    refuseTooOften(invitations, member, now)
    const sent = open.sent + 1
    await changeInvitation(db, open.id, {
      ...{ sent, sentAt: now, expiresAt: expiryOf(now) },
      tokenHash: tokenHash(invitationToken(host.keys, open.id, sent)),
    })
    return { application, member }
  },
})
