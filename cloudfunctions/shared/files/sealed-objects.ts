import type { Queries } from '../database/connect'
import { Failure } from '../failure'
import { type Handed, type Storage, StorageRefused } from '../gateways/storage'
import type { Host } from '../host'
import { newId } from '../identifiers'
import type { Keys } from '../keys'
import type { FileRow } from '../records/files'
import { insertOpenedCopy } from '../records/opened-copies'
import { checkFile } from './check-file'
import { mustStore } from './must-store'
import { wholeParts } from './whole-parts'

/** Marks the keys of sealed objects. */
const ending = '.sealed'
/** How long a link works (trust model §4). */
const minutes = 10

/** What an object's bytes are sealed for: they do not open under another key. */
export const placeOfObject = (key: string) => `object|${key}`

/** Whether the object under this key is sealed; those taken in before sealing began are not. */
const isSealed = (key: string) => key.endsWith(ending)

/** Under which keys an object may lie: sealing may have broken off before its row knew. */
export const keysOfObject = (key: string) => (isSealed(key) ? [key] : [key, `${key}${ending}`])

/**
 * Seals an object at rest (AES-256-GCM, trust model T13) and removes the open bytes. Answers the key it lies under now.
 */
async function sealObject(
  store: Storage,
  keys: Keys,
  { storageKey, bytes }: { storageKey: string; bytes: number },
): Promise<string> {
  const sealedKey = `${storageKey}${ending}`
  const plain = await store.read(storageKey, 0, bytes)
  await store.put(sealedKey, keys.sealBytes(plain, placeOfObject(sealedKey)))
  await store.remove(storageKey)
  return sealedKey
}

/** Joins what was sent, looks at it, and seals it; what is refused leaves nothing behind. */
export async function takeIn(
  store: Storage,
  keys: Keys,
  file: Pick<FileRow, 'storageKey' | 'uploadHandle' | 'bytes' | 'kind'>,
  expected: string | null,
): Promise<{ refusal: string | null; sha256: string; storageKey: string }> {
  const { storageKey } = file
  if ((await store.size(storageKey)) === null) {
    const place = { key: storageKey, upload: file.uploadHandle }
    await store.complete(place, await wholeParts(store, file))
  }
  const { refusal, sha256 } = await checkFile(store, file, expected)
  if (!refusal) return { refusal, sha256, storageKey: await sealObject(store, keys, file) }
  await store.remove(storageKey)
  return { refusal, sha256, storageKey }
}

/**
 * A link to an object for this person and ten minutes, opened on the way out where it is sealed: by our own door, or, where
 * the store hands out only what lies there, by a copy that is cleared when the link is over.
 */
export async function linkToObject(
  host: Pick<Host, 'storage' | 'keys'>,
  db: Queries,
  handed: Handed,
  { person, now }: { person: string; now: Date },
): Promise<{ url: string; name: string; expiresAt: string }> {
  const store = mustStore(host)
  const until = new Date(now.getTime() + minutes * 60_000)
  const url = await urlOf(store, host.keys, db, handed, { person, until })
  return { url, name: handed.name, expiresAt: until.toISOString() }
}

async function urlOf(
  store: Storage,
  keys: Keys,
  db: Queries,
  handed: Handed,
  bearer: { person: string; until: Date },
): Promise<string> {
  if (!isSealed(handed.key)) return store.link(handed, bearer)
  if (store.sealedLink) return store.sealedLink(handed, placeOfObject(handed.key), bearer)
  const copy = `opened/${newId('obj')}`
  await insertOpenedCopy(db, copy, bearer.until)
  await store.put(copy, await openObject(store, keys, handed.key))
  return store.link({ ...handed, key: copy }, bearer)
}

/** The bytes of a sealed object, opened. */
async function openObject(
  store: Pick<Storage, 'size' | 'read'>,
  keys: Keys,
  key: string,
): Promise<Uint8Array> {
  const size = await store.size(key)
  if (size === null) throw new Failure('NOT_FOUND')
  return keys.openBytes(await store.read(key, 0, size), placeOfObject(key))
}

/** Does what touches an upload's bytes; BUSY where a second call of the same upload was faster and took them away. */
export async function orTakenMeanwhile<T>(work: Promise<T>): Promise<T> {
  return work.catch(error => {
    if (error instanceof StorageRefused && error.trouble === 'missing') throw new Failure('BUSY')
    throw error
  })
}
