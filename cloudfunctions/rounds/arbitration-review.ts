import { editionBySlug } from '../shared/edition-catalog'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import type { WriteContext } from '../shared/operation'
import { entrants } from '../shared/records/awards-rankings'
import { endReview, insertReview } from '../shared/records/certificate-requests'
import { insertMessages } from '../shared/records/inbox'

type Context = Pick<WriteContext, 'db' | 'caller' | 'now' | 'requestId'>

/**
 * A project in arbitration is a result under review (结果复核中): the same record as a review an official opens, so
 * that score and certificate wait for both. The review's id, or null when one is open already.
 */
export async function beginReview(
  { db, caller, now, requestId }: Context,
  edition: string,
  application: string,
): Promise<string | null> {
  const review = newId('rvw')
  const row = { id: review, edition, applicationId: application, reason: '评审结果仲裁中' }
  if (!(await insertReview(db, { ...row, openedBy: caller.actor, openedAt: now }))) return null
  const entry = {
    session: `edition:${edition}`,
    actor: caller.actor,
    requestId,
    kind: 'review.open' as const,
  }
  await appendToLedger(db, { ...entry, data: { application, review } }, now)
  await tell({ db, now }, edition, application, '您的结果正在复核', '专家委员会正在复核，有结论后会通知您。')
  return review
}

/** Ends the review an arbitration began and tells the entrant its conclusion. */
export async function concludeReview(
  { db, caller, now, requestId }: Context,
  edition: string,
  review: string | null,
  conclusion: string,
): Promise<void> {
  if (!review) return
  const how = { conclusion, by: caller.actor, at: now }
  const application = await endReview(db, { edition, review }, how)
  if (!application) return
  const entry = {
    session: `edition:${edition}`,
    actor: caller.actor,
    requestId,
    kind: 'review.close' as const,
  }
  await appendToLedger(db, { ...entry, data: { application, review } }, now)
  await tell({ db, now }, edition, application, '结果复核已有结论', conclusion)
}

async function tell(
  { db, now }: Pick<Context, 'db' | 'now'>,
  edition: string,
  application: string,
  title: string,
  body: string,
): Promise<void> {
  const who = (await entrants(db, edition, [application])).get(application)
  if (!who || !editionBySlug(edition)) return
  const link = `/apply/result/index?application=${application}`
  const row = { id: newId('msg'), personId: who.ownerId, edition, kind: 'result' }
  await insertMessages(db, [{ ...row, title, body, link, createdAt: now }])
}
