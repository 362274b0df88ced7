import { type GrantView, type Role, roleNames } from '../../contract/roles'
import { usePageParameters } from '../../platform/navigation'
import { useSession } from '../../platform/session'
import { readStored, writeStored } from '../../platform/storage'
import { deskRoles } from './desk-places'

/** Where an officer works: the edition, and what he is there. */
export interface Desk {
  /** unknown: not asked yet · signed-out · refused: none of the roles asked for · ready. */
  state: 'unknown' | 'signed-out' | 'refused' | 'ready'
  /** '' while unknown. */
  edition: string
  roles: readonly Role[]
  /** 经办人、负责人: as a person reads it; '' for none. */
  roleText: string
  /** Every edition the person has a desk in. */
  editions: readonly string[]
}

const key = 'desk.edition'

/** Remembers which edition to work on; a page opened afterwards shows it. */
export function chooseEdition(edition: string): void {
  writeStored(key, edition)
}

/** The edition to work on: the one asked for, else the one chosen last, else the first; '' without any desk. */
export function editionFor(editions: readonly string[], ...wishes: (string | null | undefined)[]): string {
  return wishes.find(wish => wish && editions.includes(wish)) ?? editions[0] ?? ''
}

/** The desk of somebody with these grants; `allowed`: the roles a page is for. */
export function deskOf(
  grants: readonly GrantView[],
  allowed: readonly Role[],
  ...wishes: (string | null | undefined)[]
): Omit<Desk, 'state'> & { state: 'refused' | 'ready' } {
  const mine = grants.filter(grant => (deskRoles as readonly Role[]).includes(grant.role))
  const editions = [...new Set(mine.map(grant => grant.edition))]
  const edition = editionFor(editions, ...wishes)
  const roles = [...new Set(mine.filter(grant => grant.edition === edition).map(grant => grant.role))]
  return {
    state: roles.some(role => allowed.includes(role)) ? 'ready' : 'refused',
    edition,
    roles,
    roleText: roles.map(role => roleNames[role]).join('、'),
    editions,
  }
}

/** The desk this page is opened at; `allowed` are the roles it is for. */
export function useDesk(allowed: readonly Role[] = deskRoles): Desk {
  const { me, asked } = useSession()
  const { edition } = usePageParameters()
  const desk = deskOf(me?.grants ?? [], allowed, edition, readStored<string>(key))
  if (!me) return { ...desk, state: asked ? 'signed-out' : 'unknown' }
  return me.person ? desk : { ...desk, state: 'signed-out' }
}
