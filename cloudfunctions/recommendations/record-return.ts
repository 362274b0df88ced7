import { recordReturn as input } from '../../src/contract/schemas/recommendations'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { lockRecommendation } from '../shared/records/recommendations'
import { editionScope } from '../shared/session-scope'
import { takeBack } from './inbox/take-back'
import { openListAgain } from './open-list-again'

/**
 * Records that the level above sent the list back: it opens again, what was submitted stays as it was. Refused once the
 * desk above has accepted it in this system: then only that desk sends it back.
 */
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
    const act = { actor: caller.actor, requestId, now }
    const listHash = list.listHash ?? ''
    await takeBack(db, edition, listHash, act)
    return { version: await openListAgain(db, { edition, listHash, reason }, act) }
  },
})
