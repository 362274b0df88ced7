import type { MemberEntry, PropertyEntry } from '../../core/application-form/field'

/** A member to be filled in; its id ties it to its identity number on the server. */
export function emptyMember(random: () => number = Math.random): MemberEntry {
  const id = Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')
  return { id, name: '', role: '', core: false, onCertificate: false }
}

export const emptyProperty: PropertyEntry = { type: '', name: '', number: '', owners: '', status: 'granted' }

/** The list with one entry changed in part. */
export function changedAt<T>(list: readonly T[], index: number, change: Partial<T>): T[] {
  return list.map((entry, at) => (at === index ? { ...entry, ...change } : entry))
}

/** The list without one entry. */
export function removedAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}

/** The list with one entry a place further up; the first stays where it is. */
export function movedUp<T>(list: readonly T[], index: number): T[] {
  const entry = list[index]
  const above = list[index - 1]
  if (entry === undefined || above === undefined) return [...list]
  return list.map((each, at) => (at === index - 1 ? entry : at === index ? above : each))
}

/** How many members stand on the certificate. */
export function signedCount(members: readonly MemberEntry[]): number {
  return members.filter(member => member.onCertificate).length
}

/** Nothing was filled in: closing the sheet drops the entry. */
export function isBlank(entry: MemberEntry | PropertyEntry): boolean {
  const typed = 'owners' in entry ? [entry.name, entry.number, entry.owners] : [entry.name, entry.role]
  return typed.every(text => text.trim() === '')
}
