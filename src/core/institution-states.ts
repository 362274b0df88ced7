import type { Lifecycle } from './lifecycle'

export type InstitutionState = 'registered' | 'verified' | 'active' | 'closed'

export type InstitutionAction = 'register' | 'verify' | 'act' | 'close'

/**
 * Life of a docking-service institution (服务机构) in an edition. A changed registration is looked at again; `act` is its
 * first need, proposal or sign-up. Being an expert candidate is no state and gives no right.
 */
export const institutionStates: Lifecycle<InstitutionState, InstitutionAction> = {
  states: {
    registered: { staff: '待核验', applicant: '已登记，等待核验' },
    verified: { staff: '已核验', applicant: '已核验' },
    active: { staff: '参与中', applicant: '已核验，参与中' },
    closed: { staff: '已关闭', applicant: '已关闭' },
  },
  actions: { register: '登记', verify: '核验通过', act: '参与对接', close: '关闭' },
  next: {
    registered: { register: 'registered', verify: 'verified', close: 'closed' },
    verified: { register: 'registered', act: 'active', close: 'closed' },
    active: { register: 'registered', act: 'active', close: 'closed' },
    closed: { register: 'registered' },
  },
}
