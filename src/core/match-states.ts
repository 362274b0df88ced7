import type { Lifecycle } from './lifecycle'

export type MatchState = 'proposed' | 'agreed' | 'declined' | 'withdrawn'

export type MatchAction = 'agree' | 'decline' | 'withdraw'

/** Life of a match (对接) of a project and an institution. Contacts are exchanged in `agreed` and nowhere else. */
export const matchStates: Lifecycle<MatchState, MatchAction> = {
  states: {
    proposed: { staff: '等待对方同意', applicant: '等待同意' },
    agreed: { staff: '双方同意', applicant: '双方已同意' },
    declined: { staff: '对方未同意', applicant: '未同意' },
    withdrawn: { staff: '已收回', applicant: '已收回' },
  },
  actions: { agree: '同意对接', decline: '不同意', withdraw: '收回' },
  next: {
    proposed: { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' },
    agreed: {},
    declined: {},
    withdrawn: {},
  },
}
