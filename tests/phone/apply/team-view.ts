import type { InvitationView, TeamMemberView, TeamView } from '../../../src/contract/views/team'

const clause = (id: string, text: string) => ({
  ...{ id, text, source: '长工信〔2026〕107号 四（三）2（1）②', inherited: false },
  link: `/pages/notice/index?edition=changzhi-2026&clause=${id}`,
})

export const onceClause = clause('CZ26-21', '同一人员不得作为多个团队核心成员参赛')

/** A member as the server would answer him. */
export function memberView(order: number, change: Partial<TeamMemberView> = {}): TeamMemberView {
  return {
    ...{ member: `m${order}`, name: `演示成员${order}`, role: '研发', core: true, onCertificate: order <= 7 },
    ...{ state: 'waiting', stateLabel: '待确认', note: null, invitation: null },
    ...change,
  }
}

/** A team as the server would answer it. */
export function teamView(members: TeamMemberView[], change: Partial<TeamView> = {}): TeamView {
  return {
    ...{ application: 'app_0000000000000001', version: 5, projectName: '演示创客项目' },
    ...{ editionName: '演示届次', members, coreClause: onceClause },
    certificate: {
      count: members.filter(({ onCertificate }) => onCertificate).length,
      limit: { max: 7, hard: true, clause: clause('CZ26-22', '获奖证书中体现团队核心成员数量不超过7人') },
      reason: '',
    },
    ...{ closedBecause: null, orderClosedBecause: null, serverTime: '2026-07-01T02:12:00.000Z' },
    ...change,
  }
}

export const invitation = {
  ...{ token: 'A1b2C3d4E5f6G7h8I9j0Kk', sentAt: '2026-07-01T02:11:30.000Z' },
  ...{ resendAt: '2026-07-01T02:12:30.000Z', expiresAt: '2026-07-08T02:11:30.000Z' },
}

/** An invitation as its holder reads it. */
export function invitationView(change: Partial<InvitationView> = {}): InvitationView {
  return {
    ...{ state: 'open', inviter: '演示负责人', projectName: '演示创客项目', editionName: '演示届次' },
    ...{ core: true, identity: 'required', clause: onceClause, scope: '证件号只用于核对。' },
    ...{ consentVersion: '2026-06-01', expiresAt: invitation.expiresAt, application: null },
    ...change,
  }
}
