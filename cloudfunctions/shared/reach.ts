import type { Role } from '../../src/contract/roles'
import type { Edition } from '../../src/core/edition'
import { type Caller, unitCovers } from './caller'
import { unitOf } from './edition-of'

/** Which counties of an edition a caller may see; 'all' includes applications that name no county yet. */
export type Reach = 'all' | string[]

/** The counties covered by the caller's grants of these roles; the edition's own unit covers everything. */
export function reachOf(caller: Caller, roles: readonly Role[], edition: Edition): Reach {
  const units = caller.grants
    .filter(grant => grant.edition === edition.slug && grant.session === null && roles.includes(grant.role))
    .map(grant => grant.unit)
  // Above the cities a grant names no unit: whoever holds it works on the whole edition.
  if (edition.city === null && units.includes('')) return 'all'
  if (units.some(unit => unit === unitOf(edition).code || unitCovers(unit, unitOf(edition).code)))
    return 'all'
  return edition.counties
    .map(county => county.code)
    .filter(code => units.some(unit => unitCovers(unit, code)))
}

/** Whether the caller holds one of the roles in this edition now. */
export function holds(caller: Caller, roles: readonly Role[], edition: string): boolean {
  return caller.grants.some(grant => grant.edition === edition && roles.includes(grant.role))
}

/** Whether a reach includes an application of this county. */
export function reaches(reach: Reach, county: string | null): boolean {
  return reach === 'all' || (county !== null && reach.includes(county))
}
