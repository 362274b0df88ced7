import { moveExpert as input } from '../../../src/contract/schemas/experts'
import { expertStates } from '../../../src/core/expert-states'
import { nextState, transitionRefusal } from '../../../src/core/lifecycle'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeExpert, noteExpertAct, readExpert } from '../../shared/records/experts'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'

/** Admits a candidate into the pool, suspends an expert or takes him back, each with a reason on record. */
export const moveExpert = defineOperation(['rounds', 'moveExpert'], {
  kind: 'write',
  summary: '专家入库、停用、恢复',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ edition, expert: id, expectedVersion, action, reason }, { db, caller, now, requestId }) {
    const row = await readExpert(db, { id, unit: poolUnit(edition) }, true)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const refusal = transitionRefusal(expertStates, row.state, action, 'staff')
    if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
    const state = nextState(expertStates, row.state, action)!
    const version = await changeExpert(db, id, { state })
    const act = { actor: caller.actor, edition, subject: id, at: now }
    const data = { expert: id, from: row.state, to: state }
    await appendToLedger(
      db,
      { session: `edition:${edition}`, actor: caller.actor, requestId, kind: 'expert.move', data },
      now,
    )
    await noteExpertAct(db, { ...act, operation: 'rounds.moveExpert', detail: { action, reason } })
    return { expert: id, version }
  },
})
