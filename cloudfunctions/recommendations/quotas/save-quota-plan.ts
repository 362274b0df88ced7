import { saveQuotaPlan as input } from '../../../src/contract/schemas/quota-plans'
import { canonical } from '../../../src/core/canonical'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { sha256 } from '../../shared/keys'
import { defineOperation } from '../../shared/operation'
import { bumpEdition } from '../../shared/records/published-lists'
import { insertQuotaPlan, quotaPlans } from '../../shared/records/quota-plans'
import { editionScope } from '../../shared/session-scope'
import { workOut } from './work-out'

/** Keeps a trial as the next version; what was saved, announced or locked before stays as it is. */
export const saveQuotaPlan = defineOperation(['recommendations', 'saveQuotaPlan'], {
  kind: 'write',
  summary: '保存名额方案',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ note, expectedVersion, ...trial }, { db, caller, now, requestId }) {
    const body = await workOut(db, knownEdition(trial.edition), trial)
    const hash = sha256(canonical(body))
    const version = expectedVersion + 1
    // The entry comes first: its chain's lock lets one person at a time add a version.
    const data = { version, planHash: hash, seats: body.seats, method: body.method }
    const act = { session: `edition:${trial.edition}`, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'quota.plan', data)
    const current = (await quotaPlans(db, trial.edition))[0]?.version ?? 0
    if (current !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current })
    await insertQuotaPlan(db, {
      ...{ edition: trial.edition, version, state: 'saved', body, hash, note },
      ...{ savedBy: caller.actor, savedAt: now },
    })
    await bumpEdition(db, trial.edition)
    return { version, state: 'saved' as const }
  },
})
