import type { Role } from '../../src/contract/roles'
import type { Edition } from '../../src/core/edition'
import { type Caller, covers } from '../shared/caller'
import { type Reach, reaches, reachOf } from '../shared/reach'

/** Who decides on applications. */
export const deciders = ['operator', 'approver'] as const satisfies readonly Role[]
/** Who may write an opinion on a requirement. */
export const proposers = [...deciders, 'contractor'] as const satisfies readonly Role[]
/** Who may look at the queue; what each sees of an application differs. */
export const readers = [...proposers, 'liaison'] as const satisfies readonly Role[]

/** An edition's officers, whichever of its counties they are for; the counties narrow every query. */
export const editionOnly = ({ edition }: { edition: string }) => ({ edition })

/** How far the caller reaches, by the roles that count for what he does. */
export function reachAs(caller: Caller, roles: readonly Role[], edition: Edition): Reach {
  return reachOf(caller, roles, edition)
}

/** Whether the caller decides on applications of this county, or only looks at them. */
export function decidesOn(caller: Caller, edition: Edition, county: string | null): boolean {
  return reaches(reachOf(caller, deciders, edition), county)
}

/** Whether the caller decides anywhere in this edition. */
export function decides(caller: Caller, edition: string): boolean {
  return caller.grants.some(grant => covers(grant, deciders, { edition }))
}

/** Requirements that ask for the official number: met as soon as one is known. */
export function numberRequirements(edition: Edition): string[] {
  return edition.requirements.filter(({ check }) => check.name === 'official-number').map(({ id }) => id)
}
