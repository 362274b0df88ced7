import type { Lifecycle } from './lifecycle'

export type FilingState = 'draft' | 'submitted' | 'accepted' | 'returned'

export type FilingAction = 'save' | 'submit' | 'accept' | 'return'

/** Life of a filing form (备案表): what was accepted stays as it is; a return names the lines to be changed. */
export const filingStates: Lifecycle<FilingState, FilingAction> = {
  states: {
    draft: { staff: '填写中', applicant: '填写中，还没有提交' },
    submitted: { staff: '待受理', applicant: '已提交，等待受理' },
    accepted: { staff: '已受理', applicant: '已受理，备案完成' },
    returned: { staff: '已退回', applicant: '已退回，请修改后再提交' },
  },
  actions: { save: '修改', submit: '提交', accept: '受理', return: '退回' },
  next: {
    draft: { save: 'draft', submit: 'submitted' },
    submitted: { accept: 'accepted', return: 'returned' },
    accepted: {},
    returned: { save: 'returned', submit: 'submitted' },
  },
}
