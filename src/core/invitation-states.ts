import type { Lifecycle } from './lifecycle'

export type InvitationState = 'open' | 'accepted' | 'declined' | 'revoked' | 'left'

export type InvitationAction = 'accept' | 'decline' | 'revoke' | 'leave'

/**
 * Life of an invitation into a team (队员邀请). An accepted one ends when the member leaves, or when the leader names
 * somebody else in his place. That it has run out is told by the clock, not by a state.
 */
export const invitationStates: Lifecycle<InvitationState, InvitationAction> = {
  states: {
    open: { staff: '待确认', applicant: '待确认' },
    accepted: { staff: '已确认', applicant: '已确认' },
    declined: { staff: '已拒绝', applicant: '已拒绝' },
    revoked: { staff: '已撤回', applicant: '已失效' },
    left: { staff: '已退出', applicant: '待确认' },
  },
  actions: { accept: '确认加入', decline: '拒绝', revoke: '撤回邀请', leave: '退出团队' },
  next: {
    open: { accept: 'accepted', decline: 'declined', revoke: 'revoked' },
    accepted: { leave: 'left', revoke: 'revoked' },
    declined: {},
    revoked: {},
    left: {},
  },
}
