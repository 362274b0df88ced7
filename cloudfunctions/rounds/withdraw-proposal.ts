import { withdrawProposal as input } from '../../src/contract/schemas/rounds-incidents'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { closeProposal } from '../shared/records/proposals'
import { bumpSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { openProposal } from '../shared/two-person'
import { hosts } from './roles'
import { openScene } from './scene'

/** Who put an act forward takes it back while nobody has confirmed it. */
export const withdrawProposal = defineOperation(['rounds', 'withdrawProposal'], {
  kind: 'write',
  summary: '撤回自己提出的异常处置',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, proposal }, context) {
    const { db, caller, now } = context
    await openScene(context, id)
    const row = await openProposal(db, { session: id, proposal, now })
    if (row.proposer !== caller.actor) throw new Failure('FORBIDDEN', undefined, '只有提出的人可以撤回')
    await closeProposal(db, proposal, {
      state: 'withdrawn',
      second: null,
      closedAt: now,
      outcome: '提出人已撤回',
    })
    await bumpSession(db, id)
    return { proposal, outcome: '已撤回，什么都没有改动' }
  },
})
