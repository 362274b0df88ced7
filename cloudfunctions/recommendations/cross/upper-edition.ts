import type { Role } from '../../../src/contract/roles'
import type { Edition } from '../../../src/core/edition'
import { paramsAmong } from '../../../src/core/eligibility/check-parts'
import { allEditions } from '../../shared/edition-catalog'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'

/** Who works on lists from below. */
export const crossOfficers = ['operator', 'approver'] as const satisfies readonly Role[]
/** Who reads them. */
export const crossReaders = [
  'operator',
  'approver',
  'committee',
  'supervisor',
] as const satisfies readonly Role[]

/** An edition that projects come up to from below; a city's is refused. */
export function knownUpper(slug: string): Edition {
  const edition = knownEdition(slug)
  if (edition.level === 'city')
    throw new Failure('STATE_REFUSED', undefined, '市级比赛没有下级名单，请到省级届次办理')
  return edition
}

/** The name of who recommended: a unit of the edition's list, else as the import called it. */
export function sourceName({ recommendation }: Edition, source: string): string {
  const stated = recommendation === 'not-stated' ? 'not-stated' : recommendation.recommenders
  const units = stated === 'not-stated' ? [] : stated.units
  return units.find(({ code }) => code === source)?.name ?? source
}

/** The edition in this database that a registration came from: that of its unit where it was not copied from one. */
export function editionBelow(
  above: Edition,
  origin: { source: string; fromEdition: string | null } | undefined,
): Edition | null {
  if (!origin) return null
  const own = allEditions().find(({ slug }) => slug === origin.fromEdition)
  if (own) return own
  if (origin.fromEdition !== null) return null
  return (
    allEditions().find(({ parent, city }) => parent?.slug === above.slug && city?.code === origin.source) ??
    null
  )
}

/** Whether a registration is a team whose people may stand in one team only (T-07). */
export function isTeam(
  edition: Edition,
  { group, subtype }: { group: string | null; subtype: string | null },
) {
  return paramsAmong(edition.requirements, 'core-member-once').some(({ acrossSubtypes }) =>
    acrossSubtypes.some(id => id === group || id === subtype),
  )
}
