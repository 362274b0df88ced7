import { refuseProposal as input } from '../../src/contract/schemas/rounds-incidents'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { closeReturn } from '../shared/records/card-returns'
import { closeProposal } from '../shared/records/proposals'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { openProposal } from '../shared/two-person'
import { officials } from './acts/act'
import { openScene } from './scene'

/** The second person does not agree, and says why; a judge whose card was asked back is told so. */
export const refuseProposal = defineOperation(['rounds', 'refuseProposal'], {
  kind: 'write',
  summary: '第二人不同意异常处置',
  who: { may: officials, scope: sessionScope },
  input,
  async run({ session: id, proposal, reason }, context) {
    const { db, caller, now } = context
    const { session } = await openScene(context, id)
    const row = await openProposal(db, { session: id, proposal, now })
    if (row.proposer === caller.actor)
      throw new Failure('SAME_PERSON', undefined, '这是您自己提出的，不办了请点“撤回”')
    await closeProposal(db, proposal, {
      state: 'refused',
      second: caller.actor,
      closedAt: now,
      outcome: reason,
    })
    const ask = (row.input as { ask?: string }).ask
    if (row.act === 'reopen' && ask)
      await closeReturn(db, { id: ask }, { state: 'refused', answer: reason, closedAt: now })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.refuseProposal', edition: session.edition },
      ...{ session: id, detail: { proposal, act: row.act, proposer: row.proposer, reason } },
    })
    await bumpSession(db, id)
    return { proposal, outcome: reason }
  },
})
