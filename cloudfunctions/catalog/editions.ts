import { editions as input } from '../../src/contract/schemas/catalog'
import { allEditions } from '../shared/edition-catalog'
import { defineOperation } from '../shared/operation'
import { editionCard } from './edition-card'

/** Every edition, newest year first; inside a year those that take applications first. */
export const editions = defineOperation(['catalog', 'editions'], {
  kind: 'read',
  summary: '届次列表',
  who: { may: 'anyone' },
  input,
  async run(_, { db, now }) {
    const cards = await Promise.all(allEditions().map(edition => editionCard(db, edition, now)))
    return {
      editions: [...cards].sort(
        (a, b) => b.year - a.year || Number(b.takesApplications) - Number(a.takesApplications),
      ),
    }
  },
})
