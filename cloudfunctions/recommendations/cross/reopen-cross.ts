import { reopenCross as input } from '../../../src/contract/schemas/cross'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { holdCross, moveCross } from './hold-cross'
import { crossOfficers, knownUpper } from './upper-edition'

/** Takes up again a case that was set aside. */
export const reopenCross = defineOperation(['recommendations', 'reopenCross'], {
  kind: 'write',
  summary: '跨市查重：重新列入',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    return moveCross(context, row, 'reopen', { change: { note: asked.reason } })
  },
})
