import type { Role } from '../../../src/contract/roles'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'

/** Who looks into the pool of experts. The contractor does not: names stay unpublished (trust model §1.1 A6). */
export const poolReaders = [...organisers, 'supervisor'] as const satisfies readonly Role[]
/** Who sees what was drawn for a session before it opens. */
export const drawReaders = [...organisers, 'notary', 'supervisor'] as const satisfies readonly Role[]
/** Who enters the digits drawn in public. */
export const revealers = [...organisers, 'notary'] as const satisfies readonly Role[]

/** The unit whose pool an edition draws from. */
export function poolUnit(edition: string): string {
  return editionScope({ edition }).unit ?? ''
}
