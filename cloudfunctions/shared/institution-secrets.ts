import type { ContactView } from '../../src/contract/views/services'
import type { Keys } from './keys'

const contactPlace = (id: string) => `institution|contact|${id}`
const candidatePlace = (id: string) => `institution|candidate|${id}`

export interface Candidate {
  name: string
  field: string
}

/** An institution's contact as it is stored. */
export function sealContact(keys: Keys, id: string, contact: ContactView): string {
  return keys.seal(JSON.stringify(contact), contactPlace(id))
}

/**
 * The contact in clear: for its owner, for the other side of an agreed match, for acts on record. Who had his account
 * deleted is 已注销, without a telephone.
 */
export function openContact(keys: Keys, row: { id: string; contactSealed: string }): ContactView {
  if (row.contactSealed === '') return { name: '已注销', phone: '' }
  return JSON.parse(keys.open(row.contactSealed, contactPlace(row.id))) as ContactView
}

/** The expert candidate as stored; null for none. */
export function sealCandidate(keys: Keys, id: string, candidate: Candidate | null): string | null {
  return candidate ? keys.seal(JSON.stringify(candidate), candidatePlace(id)) : null
}

/** The expert candidate in clear; null for none. */
export function openCandidate(
  keys: Keys,
  row: { id: string; candidateSealed: string | null },
): Candidate | null {
  return row.candidateSealed
    ? (JSON.parse(keys.open(row.candidateSealed, candidatePlace(row.id))) as Candidate)
    : null
}
