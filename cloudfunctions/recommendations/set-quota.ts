import { setQuota as input } from '../../src/contract/schemas/recommendations'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { bumpEdition } from '../shared/records/published-lists'
import { currentQuota, insertQuota } from '../shared/records/quotas'
import { editionScope } from '../shared/session-scope'
import { quotaAbove } from './quotas/quota-above'

/**
 * Records the number of seats the level above gave, with its document; earlier numbers stay on record. Refused once the
 * level above has locked a plan in this system.
 */
export const setQuota = defineOperation(['recommendations', 'setQuota'], {
  kind: 'write',
  summary: '登记推荐名额',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, seats, basis, expectedVersion }, { db, caller, now, requestId }) {
    const known = knownEdition(slug)
    const unit = unitOf(known).code
    // The entry comes first: its chain's lock lets one person at a time record a version.
    const version = expectedVersion + 1
    const chain = `edition:${slug}`
    const data = { seats, unit, version }
    await appendToLedger(db, { session: chain, actor: caller.actor, requestId, kind: 'quota.set', data }, now)
    const above = await quotaAbove(db, known, unit)
    if (above?.locked) throw new Failure('STATE_REFUSED', undefined, above.sentence)
    const current = (await currentQuota(db, slug, unit))?.version ?? 0
    if (current !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current })
    await insertQuota(db, { edition: slug, unit, version, seats, basis, setBy: caller.actor, setAt: now })
    await bumpEdition(db, slug)
    return { version }
  },
})
