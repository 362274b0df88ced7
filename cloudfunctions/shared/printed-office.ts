import type { Edition } from '../../src/core/edition'

/** The office and its telephone as the notice prints them; null where it prints none. */
export function printedOffice({ contacts }: Edition): { name: string; phone: string } | null {
  return contacts === 'not-stated' ? null : { name: contacts.office, phone: contacts.phone }
}
