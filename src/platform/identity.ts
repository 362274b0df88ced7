import { useSyncExternalStore } from 'react'
import { type GrantView, roleNames } from '../contract/roles'
import { readStored, writeStored } from './storage'

/** As what a person uses the product now: his own registrations, judging, or an office. */
export type Identity = 'applicant' | 'judge' | 'staff'

/** An identity this person has: what it is called, and the desk it opens (none for an applicant). */
export interface IdentityChoice {
  identity: Identity
  title: string
  roles: string
  page: string | null
}

const key = 'identity'
const listeners = new Set<() => void>()

/** The desks a person may go to, each once, with the roles that open it. */
export function desksOf(grants: readonly GrantView[]): (IdentityChoice & { page: string })[] {
  const judging = grants.filter(({ role }) => role === 'judge')
  const staff = grants.filter(({ role }) => role !== 'judge')
  const named = (list: readonly GrantView[]) =>
    [...new Set(list.map(({ role }) => roleNames[role]))].join('、')
  return [
    ...(judging.length > 0
      ? [{ identity: 'judge' as const, page: 'judge/home/index', title: '我的评审', roles: named(judging) }]
      : []),
    ...(staff.length > 0
      ? [{ identity: 'staff' as const, page: 'organize/home/index', title: '工作台', roles: named(staff) }]
      : []),
  ]
}

/** Everything the person can be here; an applicant he always can. */
export function identitiesOf(grants: readonly GrantView[]): IdentityChoice[] {
  return [...desksOf(grants), { identity: 'applicant', title: '我的参赛', roles: '申报人', page: null }]
}

/** Switches without signing in anew; kept on this device. */
export function chooseIdentity(identity: Identity): void {
  writeStored(key, identity)
  for (const listener of listeners) listener()
}

/** What was chosen last among what the person is now; else his office or panel before his registrations. */
export function currentIdentity(grants: readonly GrantView[]): Identity {
  const own = identitiesOf(grants)
  const kept = readStored<Identity>(key)
  return own.some(({ identity }) => identity === kept) ? kept! : own[0]!.identity
}

/** currentIdentity, drawn again when another one is chosen. */
export function useIdentity(grants: readonly GrantView[]): Identity {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => currentIdentity(grants),
    () => currentIdentity(grants),
  )
}
