import type { Lifecycle } from './lifecycle'

export type ScorecardState = 'draft' | 'submitted' | 'sealed' | 'revealed' | 'voided' | 'recused' | 'absent'

export type ScorecardAction =
  | 'submit'
  | 'reopen'
  | 'seal'
  | 'reveal'
  | 'void'
  | 'recuse'
  | 'mark-absent'
  | 'mark-present'

/**
 * Life of one version of a judge's scorecard (评分表) for one project. 'submitted' means the server's receipt exists;
 * 'reopen' (two persons) voids this version and the next one starts as a draft; 'sealed' comes for all cards of the
 * turn at once; after that only the reveal, and after the reveal only a ruling, may touch it.
 */
export const scorecardStates: Lifecycle<ScorecardState, ScorecardAction> = {
  states: {
    draft: { staff: '打分中', applicant: '评委评分中' },
    submitted: { staff: '已提交', applicant: '评委评分中' },
    sealed: { staff: '已封存', applicant: '已封存，等待亮分' },
    revealed: { staff: '已亮分', applicant: '已亮分' },
    voided: { staff: '已作废', applicant: '已作废' },
    recused: { staff: '回避', applicant: '该席回避' },
    absent: { staff: '缺席', applicant: '该席缺席' },
  },
  actions: {
    submit: '提交评分',
    reopen: '退回重打',
    seal: '封存',
    reveal: '亮分',
    void: '裁决作废',
    recuse: '申请回避',
    'mark-absent': '记为缺席',
    'mark-present': '取消缺席',
  },
  next: {
    draft: { submit: 'submitted', recuse: 'recused', 'mark-absent': 'absent' },
    submitted: { reopen: 'voided', seal: 'sealed', recuse: 'recused' },
    sealed: { reveal: 'revealed' },
    revealed: { void: 'voided' },
    voided: {},
    recused: {},
    absent: { 'mark-present': 'draft', recuse: 'recused' },
  },
}
