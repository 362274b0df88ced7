import { stateCross as input } from '../../../src/contract/schemas/cross'
import { defineOperation } from '../../shared/operation'
import { insertStatement } from '../../shared/records/cross-rulings'
import { editionScope } from '../../shared/session-scope'
import { tellOffice } from '../../shared/tell-office'
import { stanceNames } from './cross-words'
import { moveCross } from './hold-cross'
import { holdOwn } from './hold-own'
import { crossOfficers } from './upper-edition'

/** The unit says what it has to say about its project; said again, both stay on record. */
export const stateCross = defineOperation(['recommendations', 'stateCross'], {
  kind: 'write',
  summary: '跨市查重：提交市里意见',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { row, above, below } = await holdOwn(context, asked)
    const { application, stance, text } = asked
    const moved = await moveCross(context, row, 'state', { data: { application, stance } })
    const round = row.state === 'appealed' ? 'appeal' : 'hearing'
    const by = { by: caller.actor, at: now }
    await insertStatement(db, { caseId: row.id, applicationId: application, round, stance, text, ...by })
    const body = `${below.city?.name ?? below.name}：${stanceNames[stance]}。`
    await tellOffice(db, above, { title: '跨市查重有新的说明', body }, 'cross', now)
    return moved
  },
})
