import type { Lifecycle } from './lifecycle'

export type CrossState =
  | 'found'
  | 'dismissed'
  | 'hearing'
  | 'proposed'
  | 'ruled'
  | 'appealed'
  | 'reproposed'
  | 'final'

export type CrossAction =
  | 'dismiss'
  | 'reopen'
  | 'ask'
  | 'state'
  | 'propose'
  | 'send-back'
  | 'confirm'
  | 'appeal'

/**
 * Life of a case of the list of an upper edition (跨市查重): found, both sides asked, ruled by two people, once appealed.
 * Nothing in it removes a project by itself; what a ruling says is marked on the lists.
 */
export const crossStates: Lifecycle<CrossState, CrossAction> = {
  states: {
    found: { staff: '待处理', applicant: '核对中' },
    dismissed: { staff: '已排除', applicant: '无问题' },
    hearing: { staff: '待市说明', applicant: '核对中' },
    proposed: { staff: '待另一人确认', applicant: '核对中' },
    ruled: { staff: '已裁定', applicant: '已裁定' },
    appealed: { staff: '申诉中', applicant: '申诉中' },
    reproposed: { staff: '申诉待另一人确认', applicant: '申诉中' },
    final: { staff: '申诉已裁定', applicant: '已裁定' },
  },
  actions: {
    dismiss: '排除',
    reopen: '重新列入',
    ask: '请市里说明',
    state: '提交说明',
    propose: '拟出裁定',
    'send-back': '退回',
    confirm: '确认裁定',
    appeal: '申诉',
  },
  next: {
    found: { dismiss: 'dismissed', ask: 'hearing' },
    dismissed: { reopen: 'found' },
    hearing: { state: 'hearing', propose: 'proposed' },
    proposed: { 'send-back': 'hearing', confirm: 'ruled' },
    ruled: { appeal: 'appealed' },
    appealed: { state: 'appealed', propose: 'reproposed' },
    reproposed: { 'send-back': 'appealed', confirm: 'final' },
    final: {},
  },
}

/** States in which people have not come to an end: a list with such a project cannot be locked. */
export const openCrossStates = [
  'found',
  'hearing',
  'proposed',
  'appealed',
  'reproposed',
] as const satisfies readonly CrossState[]

/** States whose confirmed ruling is in force; while an appeal is heard the ruling before it stays so. */
export const ruledCrossStates = [
  'ruled',
  'appealed',
  'reproposed',
  'final',
] as const satisfies readonly CrossState[]
