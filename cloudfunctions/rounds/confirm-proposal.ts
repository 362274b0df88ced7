import { confirmProposal as input } from '../../src/contract/schemas/rounds-incidents'
import type { HallActName } from '../../src/contract/views/rounds-incidents'
import { canonical } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { closeProposal } from '../shared/records/proposals'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { openProposal, requireSecond } from '../shared/two-person'
import { hallActs } from './acts/acts'
import { hosts } from './roles'
import { openScene } from './scene'

/**
 * The second person confirms: exactly the stored input is carried out, once, if what it rests on is unchanged
 * (trust model §1.3). SAME_PERSON, CONFIRM_NEEDED, PROPOSAL_STALE, or what the act itself refuses.
 */
export const confirmProposal = defineOperation(['rounds', 'confirmProposal'], {
  kind: 'write',
  summary: '第二人确认异常处置',
  who: { may: [...hosts, 'supervisor'], scope: sessionScope },
  input,
  async run({ session: id, proposal, inputHash }, context) {
    const { db, caller, now } = context
    const scene = await openScene(context, id)
    const row = await openProposal(db, { session: id, proposal, now })
    const act = hallActs[row.act as HallActName]
    const { edition } = scene.session
    const of = { inputHash, edition, proposers: act.propose, confirmers: act.confirm }
    await requireSecond(db, context, row, of)
    const stored = row.input as Record<string, unknown>
    const { expected } = await act.look(scene, stored)
    if (canonical(expected) !== canonical(row.expected)) throw new Failure('PROPOSAL_STALE')
    const people = { proposer: row.proposer, second: caller.actor }
    const outcome = await act.run(scene, stored, { ...people, reason: row.reason })
    await closeProposal(db, proposal, { state: 'done', second: caller.actor, closedAt: now, outcome })
    const { says, reason } = row
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.confirmProposal', edition, session: id },
      detail: { proposal, act: row.act, input: stored, says, reason, ...people, outcome },
    })
    await bumpSession(db, id)
    return { proposal, outcome }
  },
})
