import type { Edition } from '../../src/core/edition'
import type { Transaction } from './database/connect'
import { newId } from './identifiers'
import { officersOf } from './records/certificate-requests'
import { insertMessages } from './records/inbox'
import { editionScope } from './session-scope'

/** One message for everybody who runs the office of an edition; `page` of the organisers' pages opens with it. */
export async function tellOffice(
  db: Transaction,
  edition: Edition,
  words: { title: string; body: string },
  page: 'awards' | 'cross' | 'recommend',
  now: Date,
): Promise<void> {
  const { unit = '' } = editionScope({ edition: edition.slug })
  const officers = await officersOf(db, edition.slug, unit, now)
  await insertMessages(
    db,
    officers.map(personId => ({
      ...{ id: newId('msg'), personId, edition: edition.slug, kind: 'result', ...words },
      ...{ link: `/organize/${page}/index?edition=${edition.slug}`, createdAt: now },
    })),
  )
}
