import type { Lifecycle } from './lifecycle'

export type ObjectionState =
  | 'filed'
  | 'accepted'
  | 'investigating'
  | 'proposed'
  | 'upheld'
  | 'dismissed'
  | 'not-accepted'
  | 'merged'
  | 'withdrawn'

export type ObjectionAction =
  | 'accept'
  | 'refuse'
  | 'merge'
  | 'inquire'
  | 'hear'
  | 'answer'
  | 'add'
  | 'attach'
  | 'propose'
  | 'send-back'
  | 'uphold'
  | 'dismiss'
  | 'withdraw'

/**
 * Life of an objection (异议/申诉/举报). A ruling takes two people: one proposes it, another one decides; sent back it
 * is under inquiry again. Hearing the other side, adding facts and papers leave the state as it is.
 */
export const objectionStates: Lifecycle<ObjectionState, ObjectionAction> = {
  states: {
    filed: { staff: '待受理', applicant: '已收到，等待受理' },
    accepted: { staff: '已受理', applicant: '已受理' },
    investigating: { staff: '核查中', applicant: '正在核查' },
    proposed: { staff: '待负责人决定', applicant: '正在作结论' },
    upheld: { staff: '异议成立', applicant: '异议成立' },
    dismissed: { staff: '异议不成立', applicant: '异议不成立' },
    'not-accepted': { staff: '不予受理', applicant: '不予受理' },
    merged: { staff: '已合并', applicant: '已合并到原单' },
    withdrawn: { staff: '已撤回', applicant: '已撤回' },
  },
  actions: {
    accept: '受理',
    refuse: '不予受理',
    merge: '合并',
    inquire: '开始核查',
    hear: '听取对方说明',
    answer: '说明情况',
    add: '补充事实',
    attach: '附上材料',
    propose: '拟出结论',
    'send-back': '退回核查',
    uphold: '决定成立',
    dismiss: '决定不成立',
    withdraw: '撤回',
  },
  next: {
    filed: {
      accept: 'accepted',
      refuse: 'not-accepted',
      merge: 'merged',
      add: 'filed',
      attach: 'filed',
      withdraw: 'withdrawn',
    },
    accepted: {
      inquire: 'investigating',
      merge: 'merged',
      add: 'accepted',
      attach: 'accepted',
      withdraw: 'withdrawn',
    },
    investigating: {
      hear: 'investigating',
      answer: 'investigating',
      add: 'investigating',
      attach: 'investigating',
      merge: 'merged',
      propose: 'proposed',
      withdraw: 'withdrawn',
    },
    proposed: { 'send-back': 'investigating', uphold: 'upheld', dismiss: 'dismissed' },
    upheld: {},
    dismissed: {},
    'not-accepted': {},
    merged: {},
    withdrawn: {},
  },
}

/** The states in which an objection still waits for its end: no list it touches can be called final. */
export const openObjectionStates = ['filed', 'accepted', 'investigating', 'proposed'] as const
