import { randomBytes } from 'node:crypto'
import type { Card } from '../../src/core/ledger'
import { type Keys, openWith, sealWith } from './keys'

/** A judge's values with the nonce of their commitment (64 hex digits). */
export interface OpenCard {
  card: Card
  nonce: string
}

/** What a sealed card is bound to: a ciphertext moved to another place does not open (trust model §2.1). */
export interface CardPlace {
  session: string
  application: string
  person: string
  version: number
}

/** A fresh key for the cards of one session, itself sealed for the database. */
export function newSealingKey(keys: Keys, session: string): string {
  return keys.seal(randomBytes(32).toString('hex'), placeOfKey(session))
}

/** Opens a session's key. */
export function openSealingKey(keys: Keys, sealed: string, session: string): Buffer {
  return Buffer.from(keys.open(sealed, placeOfKey(session)), 'hex')
}

/** Encrypts a card (AES-256-GCM) for the place it is stored at. */
export function sealCard(key: Buffer, place: CardPlace, open: OpenCard): string {
  return sealWith(key, JSON.stringify(open), placeOfCard(place))
}

/** Opens a card; throws when key, place or ciphertext differ. */
export function openCard(key: Buffer, place: CardPlace, sealed: string): OpenCard {
  return JSON.parse(openWith(key, sealed, placeOfCard(place))) as OpenCard
}

const placeOfKey = (session: string) => `round_session|sealing_key|${session}`
const placeOfCard = (p: CardPlace) => `${p.session}|${p.application}|${p.person}|${p.version}`
