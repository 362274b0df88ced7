import type { Status } from '../../components/status-chip'
import type { ExpertAction, ExpertState } from '../../core/expert-states'
import type { JudgeInvitationState } from '../../core/judge-invitation-states'

/** How a state of the pool looks. */
export const stateLooks: Readonly<Record<ExpertState, Status>> = {
  candidate: 'need',
  active: 'pass',
  suspended: 'excused',
}

/** How an invitation looks. */
export const invitationLooks: Readonly<Record<JudgeInvitationState, Status>> = {
  pending: 'soon',
  accepted: 'pass',
  declined: 'excused',
  'no-answer': 'fail',
  replaced: 'excused',
}

/** What can be done to an expert in a state, and its verb. */
export function actionOf(state: ExpertState): { action: ExpertAction; word: string } {
  if (state === 'candidate') return { action: 'admit', word: '入库' }
  return state === 'active' ? { action: 'suspend', word: '停用' } : { action: 'restore', word: '恢复' }
}

/** How an invitation came about. */
export const kindWords = { drawn: '抽中', alternate: '备选递补', 'by-hand': '手工指定' } as const
