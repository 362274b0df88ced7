import type { Lifecycle } from './lifecycle'

export type SessionState = 'planned' | 'drawn' | 'open' | 'locked'

/** In a hall, one project after another; or online, every project at once between two instants. */
export type SessionMode = 'live' | 'online'

export type SessionAction = 'draw' | 'redraw' | 'publish' | 'open' | 'lock'

/**
 * Life of a session (场次). A further draw is a new attempt on record: two people take the order back before the opening,
 * and there is none until the new digits are drawn. An online review has no order to draw: publishing who reads what opens it. Nothing leaves 'locked': a ruling after the lock adds a recomputation, it never reopens.
 */
export const sessionStates: Lifecycle<SessionState, SessionAction> = {
  states: {
    planned: { staff: '筹备中', applicant: '尚未抽签' },
    drawn: { staff: '已抽签', applicant: '出场顺序已定' },
    open: { staff: '进行中', applicant: '正在进行' },
    locked: { staff: '名次已冻结', applicant: '已结束' },
  },
  actions: { draw: '抽签', redraw: '重新抽签', publish: '发布分工', open: '开始场次', lock: '冻结名次' },
  next: {
    planned: { draw: 'drawn', publish: 'open' },
    drawn: { redraw: 'planned', open: 'open' },
    open: { lock: 'locked' },
    locked: {},
  },
}
