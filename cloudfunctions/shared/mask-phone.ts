import type { Keys } from './keys'

/** 138****1234. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** The masked phone of a person's record; null where none is known. */
export function maskedPhoneOf(keys: Keys, person: { id: string; phoneSealed: string | null }): string | null {
  return person.phoneSealed ? maskPhone(keys.open(person.phoneSealed, `person|phone|${person.id}`)) : null
}
