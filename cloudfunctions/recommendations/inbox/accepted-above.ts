import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { unitOf } from '../../shared/edition-of'
import { arrivalsOf } from '../../shared/records/arrivals'
import { upperOf } from './recommenders'

/** When the desk above accepted this list in this system; null where it has not. */
export async function acceptedAbove(
  db: Queries,
  edition: Edition,
  listHash: string | null,
): Promise<{ at: string } | null> {
  const upper = listHash === null ? null : upperOf(edition)
  if (!upper) return null
  const { code } = unitOf(edition)
  const row = (await arrivalsOf(db, upper.slug)).find(
    each => each.unit === code && each.listHash === listHash && each.state === 'accepted',
  )
  return row?.closedAt ? { at: row.closedAt.toISOString() } : null
}
