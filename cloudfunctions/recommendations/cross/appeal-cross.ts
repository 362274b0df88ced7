import { appealCross as input } from '../../../src/contract/schemas/cross'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { insertStatement } from '../../shared/records/cross-rulings'
import { editionScope } from '../../shared/session-scope'
import { tellOffice } from '../../shared/tell-office'
import { moveCross } from './hold-cross'
import { holdOwn } from './hold-own'
import { ruledOut } from './ruled-out'
import { crossOfficers } from './upper-edition'

/** The unit of a project ruled out asks once to have it looked at again; until then the ruling stays in force. */
export const appealCross = defineOperation(['recommendations', 'appealCross'], {
  kind: 'write',
  summary: '跨市查重：申诉',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { row, above, below } = await holdOwn(context, asked)
    const { application, text } = asked
    if (row.state === 'ruled' && !(await ruledOut(db, row)).includes(application))
      throw new Failure('STATE_REFUSED', undefined, '您的项目没有被移出，不用申诉')
    const moved = await moveCross(context, row, 'appeal', { data: { application } })
    const by = { by: caller.actor, at: now }
    const said = { round: 'appeal', stance: 'keep', text, ...by }
    await insertStatement(db, { caseId: row.id, applicationId: application, ...said })
    const body = `${below.city?.name ?? below.name}对跨市查重的裁定提出申诉。`
    await tellOffice(db, above, { title: '跨市查重有申诉', body }, 'cross', now)
    return moved
  },
})
