import { recordReturn as input } from '../../src/contract/schemas/recommendations'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { bumpEdition } from '../shared/records/published-lists'
import { changeRecommendation, lockRecommendation } from '../shared/records/recommendations'
import { editionScope } from '../shared/session-scope'

/** Records that the level above sent the list back: it opens again, what was submitted stays as it was. */
export const recordReturn = defineOperation(['recommendations', 'recordReturn'], {
  kind: 'write',
  summary: '登记推荐名单被退回',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, reason, expectedVersion }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    const list = await lockRecommendation(db, slug, unitOf(edition).code, newId('rec'))
    if (list.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: list.version })
    if (list.state !== 'submitted')
      throw new Failure('STATE_REFUSED', undefined, '名单还没有报送，不用登记退回')
    const change = { state: 'drafting', returnedReason: reason, returnedAt: now }
    const version = await changeRecommendation(db, list.id, change)
    const data = { list: list.id, listHash: list.listHash ?? '' }
    const chain = `edition:${slug}`
    await appendToLedger(
      db,
      { session: chain, actor: caller.actor, requestId, kind: 'list.return', data },
      now,
    )
    await bumpEdition(db, slug)
    return { version }
  },
})
