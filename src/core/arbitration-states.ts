import type { Lifecycle } from './lifecycle'

export type ArbitrationState = 'opened' | 'assigned' | 'ruled' | 'applied' | 'upheld'

export type ArbitrationAction = 'assign' | 'rule' | 'uphold' | 'apply'

/**
 * Life of an arbitration (仲裁): asked for, given to members of the expert committee, ruled by their majority in
 * writing, applied by two officials. Further members may join while it is being heard; what is ruled is final here.
 */
export const arbitrationStates: Lifecycle<ArbitrationState, ArbitrationAction> = {
  states: {
    opened: { staff: '待指派委员', applicant: '结果复核中' },
    assigned: { staff: '委员审议中', applicant: '结果复核中' },
    ruled: { staff: '已裁决，待执行', applicant: '结果复核中' },
    applied: { staff: '裁决已执行', applicant: '复核已有结论' },
    upheld: { staff: '维持原结果', applicant: '复核维持原结果' },
  },
  actions: { assign: '指派委员', rule: '裁决作废', uphold: '裁决维持', apply: '执行裁决' },
  next: {
    opened: { assign: 'assigned' },
    assigned: { assign: 'assigned', rule: 'ruled', uphold: 'upheld' },
    ruled: { apply: 'applied' },
    applied: {},
    upheld: {},
  },
}
