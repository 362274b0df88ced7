import type { Lifecycle } from './lifecycle'

export type JudgeInvitationState = 'pending' | 'accepted' | 'declined' | 'no-answer' | 'replaced'

export type JudgeInvitationAction = 'accept' | 'decline' | 'lapse' | 'replace'

/** Life of an invitation to judge a session; one that ended otherwise than accepted makes room for an alternate. */
export const judgeInvitationStates: Lifecycle<JudgeInvitationState, JudgeInvitationAction> = {
  states: {
    pending: { staff: '待应答', applicant: '待您答复' },
    accepted: { staff: '已接受', applicant: '您已接受' },
    declined: { staff: '已拒绝', applicant: '您已回复不能参加' },
    'no-answer': { staff: '失联', applicant: '答复期限已过' },
    replaced: { staff: '已替换', applicant: '已改由他人担任' },
  },
  actions: { accept: '接受邀请', decline: '不能参加', lapse: '记为失联', replace: '替换' },
  next: {
    pending: { accept: 'accepted', decline: 'declined', lapse: 'no-answer', replace: 'replaced' },
    accepted: { replace: 'replaced' },
    declined: {},
    'no-answer': {},
    replaced: {},
  },
}
