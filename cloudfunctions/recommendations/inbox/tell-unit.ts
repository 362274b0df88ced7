import type { Edition } from '../../../src/core/edition'
import type { Transaction } from '../../shared/database/connect'
import { newId } from '../../shared/identifiers'
import { officersOf } from '../../shared/records/certificate-requests'
import { insertMessages } from '../../shared/records/inbox'

/** One message for everybody who runs a unit's own edition in this system; answers how many were told. */
export async function tellUnit(
  db: Transaction,
  { edition, unit }: { edition: Edition; unit: string },
  words: { title: string; body: string },
  now: Date,
): Promise<number> {
  const officers = await officersOf(db, edition.slug, unit, now)
  await insertMessages(
    db,
    officers.map(personId => ({
      ...{ id: newId('msg'), personId, edition: edition.slug, kind: 'recommendation', ...words },
      ...{ link: '/organize/recommend/index', createdAt: now },
    })),
  )
  return officers.length
}
