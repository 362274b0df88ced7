import type { EditionCard } from '../../src/contract/views/catalog'
import { beijingDate } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { phaseAt } from '../../src/core/phases'
import type { Queries } from '../shared/database/connect'
import { phaseFacts } from '../shared/records/catalog'

/** Applications are taken where the product registers people: in a city's edition. */
export function takesApplications(edition: Edition): boolean {
  return edition.city !== null
}

/** Whether the year of an edition is over in Beijing; its last phases may have no printed end. */
function isOfEarlierYear(edition: Edition, now: Date): boolean {
  return edition.year < Number(beijingDate(now.toISOString()).slice(0, 4))
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
    phaseName: isOfEarlierYear(edition, now) ? '往届' : name,
  }
}
