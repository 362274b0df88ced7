import { bytesOfHex, openValue, sealValue } from '../core/sealed-text'
import { phoneHashing } from './hashing'
import type { OutboxItem } from './outbox-state'
import type { OutboxStore } from './outbox-store'

/** The keys a judge's marks lie under on this device, one for each session (trust model §3.3). */
export interface MarkKeys {
  /** As hex, where it lies on this device. */
  here(session: string): string | null
  /** The one here, else asks the server again; null without a network. */
  fetched(session: string): Promise<string | null>
  /** 16 fresh random bytes as hex. */
  iv(): Promise<string>
}

const purpose = 'csc-outbox-1'
const placeOf = ({ key, requestId }: OutboxItem) => `${key}|${requestId}`

/** The session whose marks an item holds; null for everything else a person wants done. */
function sessionOf({ functionName, resource }: OutboxItem): string | null {
  if (functionName !== 'judging') return null
  return /ses_[0-9a-z]{16}/.exec(resource)?.[0] ?? null
}

async function closed(item: OutboxItem, keys: MarkKeys): Promise<OutboxItem> {
  const session = sessionOf(item)
  const key = session && keys.here(session)
  // a mark is kept before all: without a key it lies open until the next change of its state
  if (item.sealed !== undefined || !key) return item
  const at = { key: bytesOfHex(key), purpose, place: placeOf(item), iv: await keys.iv() }
  return { ...item, input: {}, sealed: sealValue(phoneHashing, at, item.input) }
}

function opened(item: OutboxItem, key: string | null): OutboxItem {
  if (item.sealed === undefined || !key) return item
  const at = { key: bytesOfHex(key), purpose, place: placeOf(item) }
  const input = openValue(phoneHashing, at, item.sealed)
  if (typeof input !== 'object' || input === null) return item
  const { sealed: _, ...plain } = item
  // what was learnt while it lay closed (a newer version) comes last
  return { ...plain, input: { ...input, ...item.input } }
}

/** An item with what it says; still sealed only when its key is neither here nor to be had now. */
export async function openedItem(item: OutboxItem, keys: MarkKeys): Promise<OutboxItem> {
  const session = sessionOf(item)
  if (item.sealed === undefined || session === null) return item
  const now = opened(item, keys.here(session))
  return now.sealed === undefined ? now : opened(item, await keys.fetched(session))
}

/**
 * A store that writes marks encrypted and reads them back open where the key lies on this device. What cannot be opened
 * stays as it is and waits: losing the key loses no mark.
 */
export function sealedStore(inner: OutboxStore, keys: MarkKeys): OutboxStore {
  return {
    async load(owner) {
      const items = await inner.load(owner)
      return items.map(item => opened(item, keys.here(sessionOf(item) ?? '')))
    },
    put: async item => inner.put(await closed(item, keys)),
    remove: inner.remove,
  }
}
