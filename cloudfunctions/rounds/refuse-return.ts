import { refuseReturn as input } from '../../src/contract/schemas/rounds-incidents'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { closeReturn, readReturn } from '../shared/records/card-returns'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { organisers } from './roles'
import { openScene } from './scene'

/** Does not give a card back, with the reason the judge reads (J5). The card stands as it is. */
export const refuseReturn = defineOperation(['rounds', 'refuseReturn'], {
  kind: 'write',
  summary: '不同意退回评分表',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, ask, reason }, context) {
    const { db, caller, now } = context
    const { session } = await openScene(context, id)
    const row = await readReturn(db, id, ask)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.state !== 'asked') throw new Failure('STATE_REFUSED', undefined, '这个申请已撤回或已处理，请刷新')
    await closeReturn(db, { id: ask }, { state: 'refused', answer: reason, closedAt: now })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.refuseReturn', edition: session.edition },
      ...{ session: id, detail: { ask, judge: row.personId, application: row.applicationId, reason } },
    })
    await bumpSession(db, id)
    return { ask }
  },
})
