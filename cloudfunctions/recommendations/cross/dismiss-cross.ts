import { dismissCross as input } from '../../../src/contract/schemas/cross'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { holdCross, moveCross } from './hold-cross'
import { crossOfficers, knownUpper } from './upper-edition'

/** Sets a case aside that plainly is none, with the reason; nobody loses anything by it. */
export const dismissCross = defineOperation(['recommendations', 'dismissCross'], {
  kind: 'write',
  summary: '跨市查重：排除一条',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    return moveCross(context, row, 'dismiss', { change: { note: asked.reason } })
  },
})
