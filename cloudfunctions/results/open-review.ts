import { openReview as input } from '../../src/contract/schemas/certificates'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { entrants } from '../shared/records/awards-rankings'
import { insertReview } from '../shared/records/certificate-requests'
import { latestVersion } from '../shared/records/published-lists'
import { editionScope } from '../shared/session-scope'
import { tellEntrants } from './tell-entrants'

/**
 * 结果复核: from now on the entrant reads 结果复核中 instead of a score, and no certificate is issued or downloaded. The
 * published list and the original scores stay as they are (T-14).
 */
export const openReview = defineOperation(['results', 'openReview'], {
  kind: 'write',
  summary: '登记结果复核',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, application, reason }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    const who = await entrants(db, slug, [application])
    if (!who.has(application)) throw new Failure('NOT_FOUND')
    if ((await latestVersion(db, slug, 'awards')) === 0)
      throw new Failure('STATE_REFUSED', undefined, '获奖名单还没有公布，不用登记复核')
    const review = newId('rvw')
    const row = { id: review, edition: slug, applicationId: application, reason }
    if (!(await insertReview(db, { ...row, openedBy: caller.actor, openedAt: now })))
      throw new Failure('STATE_REFUSED', undefined, '这个项目已经在复核，请先登记结论')
    const entry = { session: `edition:${slug}`, actor: caller.actor, requestId, kind: 'review.open' as const }
    await appendToLedger(db, { ...entry, data: { application, review } }, now)
    const words = { title: '您的结果正在复核', body: '组织单位正在复核结果，有结论后会通知您。' }
    await tellEntrants(db, edition, who.values(), () => words, now)
    return { review }
  },
})
