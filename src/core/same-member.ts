import type { MemberEntry } from './application-form/field'

/** A name as it is compared: full and half width, spaces and dots of one name are the same. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[•‧∙･・]/g, '·')
    .toUpperCase()
}

/** Whether a confirmation still speaks of this member: the same name, in the same part. */
export function isSameMember(
  one: Pick<MemberEntry, 'name' | 'core'>,
  other: Pick<MemberEntry, 'name' | 'core'>,
): boolean {
  return one.core === other.core && plainName(one.name) === plainName(other.name)
}
