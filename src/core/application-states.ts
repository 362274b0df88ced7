import type { Lifecycle } from './lifecycle'

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'rejected'
  | 'withdrawn'
  | 'disqualified'

export type ApplicationAction = 'submit' | 'return' | 'accept' | 'reject' | 'withdraw' | 'disqualify'

/**
 * Life of an application (报名). Accepted means 报名成功 (CZ26-37). Withdrawing before acceptance gives the draft back;
 * after acceptance it means leaving the contest. Who may act, and until when, is decided by the operation.
 */
export const applicationStates: Lifecycle<ApplicationState, ApplicationAction> = {
  states: {
    draft: { staff: '草稿', applicant: '填写中' },
    submitted: { staff: '待审核', applicant: '已提交，等待审核' },
    returned: { staff: '已退回补正', applicant: '需要补正' },
    accepted: { staff: '审核通过', applicant: '报名成功' },
    rejected: { staff: '审核不通过', applicant: '未通过审核' },
    withdrawn: { staff: '已退赛', applicant: '已退赛' },
    disqualified: { staff: '已取消资格', applicant: '已取消参赛资格' },
  },
  actions: {
    submit: '提交',
    return: '退回补正',
    accept: '审核通过',
    reject: '判定不通过',
    withdraw: '撤回报名',
    disqualify: '取消资格',
  },
  next: {
    draft: { submit: 'submitted' },
    submitted: {
      return: 'returned',
      accept: 'accepted',
      reject: 'rejected',
      withdraw: 'draft',
      disqualify: 'disqualified',
    },
    returned: { submit: 'submitted', withdraw: 'draft', disqualify: 'disqualified' },
    accepted: { withdraw: 'withdrawn', disqualify: 'disqualified' },
    rejected: {},
    withdrawn: {},
    disqualified: {},
  },
}
