import { enterCrossStatement as input } from '../../../src/contract/schemas/cross'
import { fieldFailure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { insertStatement } from '../../shared/records/cross-rulings'
import { editionScope } from '../../shared/session-scope'
import { holdCross, moveCross, sidesOf } from './hold-cross'
import { crossOfficers, knownUpper } from './upper-edition'

/** Enters what a unit said in a letter, with its number: for units that do not work here, or answered on paper. */
export const enterCrossStatement = defineOperation(['recommendations', 'enterCrossStatement'], {
  kind: 'write',
  summary: '跨市查重：登记市里来函',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    const { application, stance, text, ref } = asked
    if (!sidesOf(row).includes(application)) throw fieldFailure('application', '这个项目不在这一条里，请刷新')
    const moved = await moveCross(context, row, 'state', { data: { application, stance, onPaper: true } })
    const round = row.state === 'appealed' ? 'appeal' : 'hearing'
    const by = { by: context.caller.actor, at: context.now }
    await insertStatement(context.db, {
      caseId: row.id,
      applicationId: application,
      round,
      stance,
      text,
      ref,
      ...by,
    })
    return moved
  },
})
