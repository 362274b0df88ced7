import type { Lifecycle } from './lifecycle'

export type SessionState = 'planned' | 'drawn' | 'open' | 'locked'

export type SessionAction = 'draw' | 'open' | 'lock'

/**
 * Life of a session (场次). A second draw is a new attempt on record, so 'draw' stays allowed until opening.
 * Nothing leaves 'locked': a ruling after the lock adds a recomputation, it never reopens.
 */
export const sessionStates: Lifecycle<SessionState, SessionAction> = {
  states: {
    planned: { staff: '筹备中', applicant: '尚未抽签' },
    drawn: { staff: '已抽签', applicant: '出场顺序已定' },
    open: { staff: '进行中', applicant: '正在进行' },
    locked: { staff: '名次已冻结', applicant: '已结束' },
  },
  actions: { draw: '抽签', open: '开始场次', lock: '冻结名次' },
  next: {
    planned: { draw: 'drawn' },
    drawn: { draw: 'drawn', open: 'open' },
    open: { lock: 'locked' },
    locked: {},
  },
}
