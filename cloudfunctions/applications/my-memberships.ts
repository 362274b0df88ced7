import { myMemberships as input } from '../../src/contract/schemas/team'
import type { ApplicationState } from '../../src/core/application-states'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { teamsJoinedBy } from '../shared/records/invitations'

/** The teams the caller has joined, and what leaving each would mean. */
export const myMemberships = defineOperation(['applications', 'myMemberships'], {
  kind: 'read',
  summary: '我加入的团队',
  who: { may: 'signed-in' },
  input,
  async run(_input, { db, caller }) {
    const joined = await teamsJoinedBy(db, caller.person!)
    return {
      memberships: joined.map(({ invitation, application }) => ({
        application: application.id,
        projectName: application.projectName,
        editionName: knownEdition(application.edition).name,
        core: invitation.core,
        joinedAt: (invitation.answeredAt ?? invitation.createdAt).toISOString(),
        consequence: consequenceOf(application.state),
      })),
    }
  },
})

function consequenceOf(state: ApplicationState): string {
  const gone = '退出后删除您的证件号，您变为待确认。'
  if (state === 'draft') return `${gone}负责人会收到通知，可以重新邀请您。`
  return `${gone}这份报名已经提交，负责人和审核单位会看到您没有确认；已依法公开的名单不受影响。`
}
