import type { Edition } from '../../src/core/edition'
import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import { officersOf } from '../shared/records/certificate-requests'
import { insertMessages } from '../shared/records/inbox'
import { editionScope } from '../shared/session-scope'

/** One message for everybody who runs the edition's office. */
export async function tellOfficers(
  db: Transaction,
  edition: Edition,
  words: { title: string; body: string },
  now: Date,
): Promise<void> {
  const { unit = '' } = editionScope({ edition: edition.slug })
  const officers = await officersOf(db, edition.slug, unit, now)
  await insertMessages(
    db,
    officers.map(personId => ({
      ...{ id: newId('msg'), personId, edition: edition.slug, kind: 'result', ...words },
      ...{ link: '/organize/awards/index', createdAt: now },
    })),
  )
}
