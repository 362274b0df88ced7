import type { CrossBlocked } from '../../../src/contract/views/cross'
import { type CrossAction, crossStates } from '../../../src/core/cross-states'
import { transitionRefusal } from '../../../src/core/lifecycle'
import type { CrossCaseRow } from '../../shared/records/cross-cases'

/** Who looks at cases, and what he may do there. */
export interface CrossCaller {
  actor: string
  person: string | null
  officer: boolean
  approver: boolean
}

/** Why the caller cannot take each step now; null where he can. */
export function crossBlocked(
  row: Pick<CrossCaseRow, 'state'>,
  { officer, approver, own, actor, proposedBy }: CrossCaller & { own: boolean; proposedBy: string | null },
): CrossBlocked {
  const after = (action: CrossAction, may: boolean, who: string) => {
    if (!may) return who
    if (own) return '其中有您自己的报名，请换一位同事办理'
    return transitionRefusal(crossStates, row.state, action, 'staff')?.message ?? null
  }
  const byOfficer = (action: CrossAction) => after(action, officer, '由经办人或负责人办理')
  return {
    dismiss: byOfficer('dismiss'),
    reopen: byOfficer('reopen'),
    ask: byOfficer('ask'),
    propose: byOfficer('propose'),
    confirm:
      after('confirm', approver, '由负责人确认') ??
      (proposedBy === actor ? '拟裁定的人不能自己确认，请换一位负责人' : null),
  }
}
