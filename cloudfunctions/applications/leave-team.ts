import { leaveTeam as input } from '../../src/contract/schemas/team'
import { Failure } from '../shared/failure'
import { endMembership } from '../shared/leave-teams'
import { defineOperation } from '../shared/operation'
import { liveInvitations, lockInvitedApplication } from '../shared/records/invitations'
import { tellLeft } from '../shared/tell-team'

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
    await endMembership(db, row, mine)
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
