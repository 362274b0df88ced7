import type { EditionCard } from '../../src/contract/views/catalog'
import type { Edition } from '../../src/core/edition'
import { phaseAt } from '../../src/core/phases'
import type { Queries } from '../shared/database/connect'
import { phaseFacts } from '../shared/records/catalog'

/** Applications are taken where the product registers people: in a city's edition. */
export function takesApplications(edition: Edition): boolean {
  return edition.city !== null
}

/** An edition in a few words, with the phase it is in. */
export async function editionCard(db: Queries, edition: Edition, now: Date): Promise<EditionCard> {
  const { phase, name } = phaseAt(edition, now.toISOString(), await phaseFacts(db, edition.slug))
  return {
    slug: edition.slug,
    name: edition.name,
    sponsorTitle: edition.sponsorTitle,
    documentNumber: edition.documentNumber,
    issuer: edition.issuer,
    year: edition.year,
    level: edition.level,
    takesApplications: takesApplications(edition),
    phase,
    phaseName: name,
  }
}
