import type { Edition } from '../../../src/core/edition'
import type { Transaction } from '../../shared/database/connect'
import { unitOf } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { changeArrival, lockArrivals } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { upperOf } from './recommenders'

/** Takes a list nobody above has decided about off that desk; refused once it is accepted there. */
export async function takeBack(
  db: Transaction,
  edition: Edition,
  listHash: string,
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  const upper = upperOf(edition)
  if (!upper) return
  const all = await lockArrivals(db, upper.slug, unitOf(edition).code)
  const row = all.find(each => each.listHash === listHash)
  if (row?.state === 'accepted')
    throw new Failure('STATE_REFUSED', undefined, '上级已接收这份名单，要改动请由上级退回')
  if (row?.state !== 'arrived' && row?.state !== 'proposed') return
  await changeArrival(db, row.id, { state: 'superseded', closedBy: actor, closedAt: now, sealed: '' })
  await bumpEdition(db, upper.slug)
}
