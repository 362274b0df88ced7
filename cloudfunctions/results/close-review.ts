import { closeReview as input } from '../../src/contract/schemas/certificates'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { isHeard } from '../shared/records/arbitrations'
import { entrants } from '../shared/records/awards-rankings'
import { endReview } from '../shared/records/certificate-requests'
import { editionScope } from '../shared/session-scope'
import { tellEntrants } from './tell-entrants'

/** Ends a review with its conclusion; a changed award is published by the correction of the awards. */
export const closeReview = defineOperation(['results', 'closeReview'], {
  kind: 'write',
  summary: '登记复核结论',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, review, conclusion }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    if (await isHeard(db, review))
      throw new Failure('STATE_REFUSED', undefined, '这项复核由仲裁裁决结束，请到仲裁页处理')
    const how = { conclusion, by: caller.actor, at: now }
    const application = await endReview(db, { edition: slug, review }, how)
    if (!application) throw new Failure('NOT_FOUND', undefined, '这一项复核已经结束，请刷新后再看')
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'review.close' as const,
    }
    await appendToLedger(db, { ...entry, data: { application, review } }, now)
    const who = await entrants(db, slug, [application])
    const words = { title: '结果复核已有结论', body: conclusion }
    await tellEntrants(db, edition, who.values(), () => words, now)
    return { closed: review }
  },
})
