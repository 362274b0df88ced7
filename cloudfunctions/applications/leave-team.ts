import { leaveTeam as input } from '../../src/contract/schemas/team'
import { asMembers } from '../../src/core/application-form/field-problem'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeInvitation, liveInvitations, lockInvitedApplication } from '../shared/records/invitations'
import { forgetMember } from '../shared/records/team'
import { tellLeft } from './tell-team'

/** Leaves a team and takes the consent back: the sealed number goes at once, the leader is told. */
export const leaveTeam = defineOperation(['applications', 'leaveTeam'], {
  kind: 'write',
  summary: '退出团队',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, now }) {
    const row = await lockInvitedApplication(db, application)
    const mine = row && (await liveInvitations(db, row.id)).find(each => isMine(each, caller.person))
    if (!mine) throw new Failure('NOT_FOUND')
    const position = asMembers(row.form.members).findIndex(({ id }) => id === mine.memberId)
    if (position >= 0) await forgetMember(db, { applicationId: row.id, position })
    await changeInvitation(db, mine.id, { state: 'left', coreKey: null })
    await tellLeft(db, row, mine.name, now)
    return { application }
  },
})

function isMine(
  { state, answeredBy }: { state: string; answeredBy: string | null },
  person: string | null,
): boolean {
  return state === 'accepted' && person !== null && answeredBy === person
}
