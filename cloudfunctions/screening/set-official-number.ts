import { setOfficialNumber as input } from '../../src/contract/schemas/screening'
import { beijingMinute } from '../shared/beijing-text'
import { defineOperation } from '../shared/operation'
import { hold, leaveTrace, requireState } from './act'
import { deciders, editionOnly } from './officers'

/** Keeps the registration number as an officer found it on the official site (T-12); one number, one application. */
export const setOfficialNumber = defineOperation(['screening', 'setOfficialNumber'], {
  kind: 'write',
  summary: '登记官网报名号',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const held = await hold(context, asked)
    requireState(held.row, ['submitted', 'returned', 'accepted'])
    const officialNumber = asked.officialNumber.normalize('NFKC').replace(/\s+/g, '')
    const { projectName } = held.row
    return leaveTrace(context, held, {
      kind: 'official-number',
      change: { officialNumber },
      data: {},
      tell: {
        kind: 'official-number',
        title: '已登记官网报名号',
        body: `“${projectName}”的官网报名号已由审核单位登记为${officialNumber}，如有误请联系主办单位。`,
        template: 'schedule',
        words: { title: projectName, note: '已登记官网报名号', time: beijingMinute(context.now) },
      },
    })
  },
})
