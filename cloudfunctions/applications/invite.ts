import { invite as input } from '../../src/contract/schemas/team'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import type { ApplicationRow } from '../shared/records/applications'
import { changeInvitation, insertInvitation, invitationsOf } from '../shared/records/invitations'
import { invitationToken, tokenHash } from './invitation-token'
import { invitationFor } from './member-states'
import { mustLock } from './own'
import { expiryOf, refuseTooOften } from './send-limits'
import { teamClosed } from './team-closed'

/** Invites one member to confirm for himself; for 7 days, for this one person. An older invitation ends. */
export const invite = defineOperation(['applications', 'invite'], {
  kind: 'write',
  summary: '邀请成员本人确认',
  who: { may: 'signed-in' },
  input,
  async run({ application, member: memberId }, { db, caller, host, now }) {
    const row = await mustLock(db, application, caller)
    const closed = teamClosed(row.state)
    if (closed) throw new Failure('STATE_REFUSED', { state: row.state }, closed)
    const member = memberNamed(row, memberId)
    const invitations = await invitationsOf(db, row.id)
    const before = invitationFor(member, invitations)
    if (before?.state === 'accepted')
      throw new Failure('STATE_REFUSED', undefined, '这位成员已经确认，不用再邀请')
    refuseTooOften(invitations, memberId, now)
    await endOpen(db, invitations, memberId)
    const id = newId('inv')
    await insertInvitation(db, {
      ...{ id, applicationId: row.id, edition: row.edition, memberId },
      ...{ name: member.name, core: member.core, state: 'open', sent: 1 },
      ...{ createdAt: now, sentAt: now, expiresAt: expiryOf(now) },
      tokenHash: tokenHash(invitationToken(host.keys, id, 1)),
    })
    return { application, member: memberId }
  },
})

function memberNamed(row: ApplicationRow, memberId: string) {
  const member = asMembers(row.form.members).find(({ id }) => id === memberId)
  if (!member) throw new Failure('NOT_FOUND', undefined, '没有找到这位成员，请刷新后再看')
  if (member.name.trim() === '')
    throw new Failure('STATE_REFUSED', undefined, '请先写上这位成员的姓名，再邀请')
  return member
}

async function endOpen(
  tx: Transaction,
  invitations: Awaited<ReturnType<typeof invitationsOf>>,
  memberId: string,
): Promise<void> {
  for (const { id, state, memberId: of } of invitations)
    if (of === memberId && state === 'open') await changeInvitation(tx, id, { state: 'revoked' })
}
