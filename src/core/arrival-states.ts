import type { Lifecycle } from './lifecycle'

export type ArrivalState = 'arrived' | 'proposed' | 'accepted' | 'returned' | 'superseded'

export type ArrivalAction = 'propose' | 'accept' | 'return' | 'supersede'

/**
 * Life of a recommendation list on the desk above. A late one is accepted by special approval: proposed by one person,
 * accepted by another. What was returned or replaced by a newer list stays as it was.
 */
export const arrivalStates: Lifecycle<ArrivalState, ArrivalAction> = {
  states: {
    arrived: { staff: '已报', applicant: '已报' },
    proposed: { staff: '待第二人特批', applicant: '已报' },
    accepted: { staff: '已接收', applicant: '已接收' },
    returned: { staff: '已退回', applicant: '已退回' },
    superseded: { staff: '已被新名单替换', applicant: '已替换' },
  },
  actions: { propose: '提出特批', accept: '接收', return: '退回', supersede: '替换' },
  next: {
    arrived: { propose: 'proposed', accept: 'accepted', return: 'returned', supersede: 'superseded' },
    proposed: { propose: 'proposed', accept: 'accepted', return: 'returned', supersede: 'superseded' },
    accepted: { return: 'returned' },
    returned: {},
    superseded: {},
  },
}
