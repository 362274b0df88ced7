import { revokeInvitation as input } from '../../src/contract/schemas/team'
import { invitationStates } from '../../src/core/invitation-states'
import { nextState } from '../../src/core/lifecycle'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeInvitation, invitationsOf } from '../shared/records/invitations'
import { mustLock } from './own'

/** Takes an open invitation back: its link says that it has ended. */
export const revokeInvitation = defineOperation(['applications', 'revokeInvitation'], {
  kind: 'write',
  summary: '撤回成员邀请',
  who: { may: 'signed-in' },
  input,
  async run({ application, member }, { db, caller }) {
    const row = await mustLock(db, application, caller)
    const newest = (await invitationsOf(db, row.id)).find(({ memberId }) => memberId === member)
    if (newest?.state === 'accepted')
      throw new Failure('STATE_REFUSED', undefined, '本人已确认；要更换请在报名表里删去这位成员')
    const state = newest && nextState(invitationStates, newest.state, 'revoke')
    if (!newest || !state) throw new Failure('STATE_REFUSED', undefined, '没有可以撤回的邀请，请看最新状态')
    await changeInvitation(db, newest.id, { state })
    return { application, member }
  },
})
