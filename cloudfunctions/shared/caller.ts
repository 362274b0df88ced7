import type { GrantView, Role } from '../../src/contract/roles'

/** Who calls. `person` null: nobody signed in. Grants are read from the database at every call. */
export interface Caller {
  person: string | null
  name: string
  grants: GrantView[]
  /** Stands for the caller in the request log and ledger: the person's id, or `guest`/`timer`. */
  actor: string
  /** The session on this device, and when its person last proved who he is. Absent where WeChat vouches for each call. */
  signIn?: { id: string; confirmedAt: Date | null }
  /** Another installation calling with its unit's token: no person, and nothing but delivering that unit's list. */
  interchange?: { edition: string; unit: string }
}

/** What an operation touches, to be covered by one grant. */
export interface Scope {
  edition: string
  unit?: string
  session?: string
  /** The scope was read from an object the input names: to a caller it does not cover, that object does not exist. */
  object?: true
}

/** Whether a grant of one of the roles covers the scope: same edition, unit equal or above it, same hall. */
export function covers(grant: GrantView, roles: readonly Role[], scope: Scope): boolean {
  if (!roles.includes(grant.role) || grant.edition !== scope.edition) return false
  if (grant.session && grant.session !== scope.session) return false
  return scope.unit === undefined || unitCovers(grant.unit, scope.unit)
}

/** GB/T 2260: a city's code ends in 00 and covers its counties, a province's in 0000 its cities. */
export function unitCovers(unit: string, inner: string): boolean {
  return unit === inner || (/00$/.test(unit) && inner.startsWith(unit.replace(/(00)+$/, '')))
}

export const guest: Caller = { person: null, name: '', grants: [], actor: 'guest' }
export const timer: Caller = { person: null, name: '', grants: [], actor: 'timer' }
