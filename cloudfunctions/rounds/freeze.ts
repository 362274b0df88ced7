import { freeze as input } from '../../src/contract/schemas/rounds-sessions'
import { canonical } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { freezeProblem } from './freeze-problem'
import { lockForChange } from './lock-for-change'
import { rankHall, recomputes } from './rank-hall'
import { organisers } from './roles'

const mismatch = '重算结果与亮分时不一致，请停止操作并联系监督员'

/** Freezes the ranking: recomputed from the revealed cards, entered into the chain, unchangeable from now on (M6). */
export const freeze = defineOperation(['rounds', 'freeze'], {
  kind: 'write',
  summary: '冻结名次',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion }, { db, caller, now, requestId }) {
    await lockForChange(db, id, expectedVersion, ['open'])
    const hall = await hallOrFail(db, id, now)
    const results = rankHall(hall)
    const problem = freezeProblem(hall, results)
    if (problem) throw new Failure('FREEZE_BLOCKED', undefined, problem)
    if (!recomputes(hall)) throw new Failure('FREEZE_BLOCKED', undefined, mismatch)
    const resultHash = sha256(canonical(results))
    const act = { session: id, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'session.lock', { results, resultHash })
    const change = { state: 'locked', results, resultHash, lockedAt: now, currentApplicationId: null }
    const version = await changeSession(db, id, change)
    await bumpSession(db, id)
    return { session: id, version, resultHash }
  },
})
