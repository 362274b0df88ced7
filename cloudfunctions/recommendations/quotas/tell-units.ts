import type { QuotaBody } from '../../../src/contract/views/quota-plans'
import type { Edition } from '../../../src/core/edition'
import { newId } from '../../shared/identifiers'
import type { WriteContext } from '../../shared/operation'
import { officersOf } from '../../shared/records/certificate-requests'
import { insertMessages } from '../../shared/records/inbox'
import { editionsBelow } from './recommenders'

/** One message for everybody who runs the office of a unit's edition: how many places it has. */
export async function tellUnits(
  { db, now }: WriteContext,
  edition: Edition,
  { lines }: Pick<QuotaBody, 'lines'>,
  words: (seats: number) => { title: string; body: string },
): Promise<void> {
  for (const { unit, seats } of lines)
    for (const below of editionsBelow(edition, unit)) {
      const officers = await officersOf(db, below.slug, unit, now)
      const message = { edition: below.slug, kind: 'result', ...words(seats), createdAt: now }
      const link = '/organize/recommend/index'
      await insertMessages(
        db,
        officers.map(personId => ({ ...message, id: newId('msg'), personId, link })),
      )
    }
}
