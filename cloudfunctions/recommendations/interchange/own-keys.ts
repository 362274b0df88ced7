import type { PublicKeyView } from '../../../src/contract/views/interchange'
import type { Queries } from '../../shared/database/connect'
import { fingerprintOf, type KeyPair, newKeyPair } from '../../shared/interchange-seal'
import type { Keys } from '../../shared/keys'
import { addSetting, readSetting } from '../../shared/records/settings'

/** The key pairs of this installation: one signs its lists, to the other lists from below are sealed. */
export interface OwnKeys {
  signing: KeyPair
  recipient: KeyPair
}

type Kept = Record<keyof OwnKeys, { publicKey: string; sealed: string }>

const setting = 'interchange-keys'
const place = (purpose: keyof OwnKeys) => `setting|${setting}|${purpose}`

/** This installation's keys with their private parts; null before they are made. */
export async function ownKeys(db: Queries, keys: Keys): Promise<OwnKeys | null> {
  const kept = (await readSetting(db, setting)) as Kept | undefined
  if (!kept) return null
  const open = (purpose: keyof OwnKeys): KeyPair => ({
    publicKey: kept[purpose].publicKey,
    privateKey: keys.open(kept[purpose].sealed, place(purpose)),
  })
  return { signing: open('signing'), recipient: open('recipient') }
}

/** Makes this installation's keys unless they are there; they never change, or what was sent could not be opened. */
export async function makeOwnKeys(db: Queries, keys: Keys): Promise<OwnKeys> {
  const sealed = (pair: KeyPair, purpose: keyof OwnKeys) => ({
    publicKey: pair.publicKey,
    sealed: keys.seal(pair.privateKey, place(purpose)),
  })
  const fresh: Kept = {
    signing: sealed(newKeyPair('ed25519'), 'signing'),
    recipient: sealed(newKeyPair('x25519'), 'recipient'),
  }
  await addSetting(db, setting, fresh)
  return (await ownKeys(db, keys))!
}

/** A public key as a person reads and copies it. */
export function publicView(publicKey: string): PublicKeyView {
  return { publicKey, fingerprint: fingerprintOf(publicKey) }
}
