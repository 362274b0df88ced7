import type { Edition } from '../../src/core/edition'
import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import type { Entrant } from '../shared/records/awards-rankings'
import { insertMessages } from '../shared/records/inbox'

/** One message for the owner of each application; `words` are the title and body for it. */
export async function tellEntrants(
  db: Transaction,
  edition: Edition,
  entrants: Iterable<Entrant>,
  words: (entrant: Entrant) => { title: string; body: string },
  now: Date,
): Promise<void> {
  const rows = [...entrants].map(entrant => ({
    id: newId('msg'),
    personId: entrant.ownerId,
    edition: edition.slug,
    kind: 'result',
    ...words(entrant),
    link: `/apply/result/index?application=${entrant.id}`,
    createdAt: now,
  }))
  await insertMessages(db, rows)
}
