import { commitExpertDraw as input } from '../../../src/contract/schemas/experts'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { defineOperation } from '../../shared/operation'
import { panelBook } from '../../shared/panels/panel-book'
import { sessionScope } from '../../shared/session-scope'
import { lockForChange } from '../lock-for-change'
import { organisers } from '../roles'
import { freezeDraw } from './freeze-draw'

/** Begins a draw of experts for a session: the pool and the exclusions are fixed, then the digits may be drawn. */
export const commitExpertDraw = defineOperation(['rounds', 'commitExpertDraw'], {
  kind: 'write',
  summary: '专家抽取：锁定候选、公布种子承诺',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion, conditions }, context) {
    const session = await lockForChange(context.db, id, expectedVersion, ['planned', 'drawn'])
    const book = await panelBook(context.db, id)
    if (book.waiting) throw new Failure('STATE_REFUSED', undefined, '候选已经锁定，请先录入现场摇号')
    if (book.toInvite.length > 0)
      throw new Failure('STATE_REFUSED', undefined, '抽中的专家还没有邀请，请先发送邀请，再补抽')
    return freezeDraw(context, { session, conditions, drawId: newId('drw'), attempt: 1, book })
  },
})
