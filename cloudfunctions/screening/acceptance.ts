import { beijingMinute } from '../shared/beijing-text'
import type { WriteContext } from '../shared/operation'
import { type Held, leaveTrace, stateAfter } from './act'

/** Accepts a held application: 审核通过 is 报名成功 (CZ26-37), and the applicant hears what is still to do. */
export function acceptHeld(context: WriteContext, held: Held) {
  const { row } = held
  const state = stateAfter(row, 'accept')
  const next = row.officialNumber
    ? '请留意赛程通知。'
    : '还需在大赛官网完成注册报名，并在这里回填官网报名号。'
  return leaveTrace(context, held, {
    kind: 'accept',
    change: { state, acceptedAt: context.now },
    data: {},
    tell: {
      kind: 'decision',
      title: '审核通过，报名成功',
      body: `“${row.projectName}”已通过资格审核，报名成功。${next}`,
      template: 'decision',
      words: {
        title: row.projectName,
        note: '审核通过，报名成功',
        time: beijingMinute(context.now),
        result: '审核通过',
      },
    },
  })
}
