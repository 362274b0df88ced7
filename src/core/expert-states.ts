import type { Lifecycle } from './lifecycle'

export type ExpertState = 'candidate' | 'active' | 'suspended'

export type ExpertAction = 'admit' | 'suspend' | 'restore'

/** Life of an expert in the pool: a candidate is drawn from only after an officer has admitted him, with a reason. */
export const expertStates: Lifecycle<ExpertState, ExpertAction> = {
  states: {
    candidate: { staff: '候选', applicant: '候选' },
    active: { staff: '在库', applicant: '在库' },
    suspended: { staff: '停用', applicant: '停用' },
  },
  actions: { admit: '入库', suspend: '停用', restore: '恢复' },
  next: {
    candidate: { admit: 'active', suspend: 'suspended' },
    active: { suspend: 'suspended' },
    suspended: { restore: 'active' },
  },
}
