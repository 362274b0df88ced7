import type { Input } from '../contract/operations'
import { handOverText } from '../core/hand-over'
import { bytesOfHex } from '../core/sealed-text'
import { phoneHashing } from './hashing'
import type { OutboxItem } from './outbox-state'
import { secureRandomHex } from './random'
import { type MarkKeys, openedItem } from './sealed-store'
import { readStored, removeStored, storedKeys, writeStored } from './storage'
import { callFunction } from './transport'

interface KeptKey {
  key: string
  seat: number
}

const nameOf = (person: string, session: string) => `handover:${person}:${session}`

/** Fetches the key for codes of this session while there is a network; one that lies here already stays. */
export async function keepHandOverKey(person: string, session: string): Promise<void> {
  if (readStored<KeptKey>(nameOf(person, session))) return
  const reply = await callFunction('judging', 'handOverKey', { session })
  if (reply.ok) writeStored(nameOf(person, session), reply.data)
}

/** Takes the key off this device: the session is locked, what lies here of it is not to be read any more. */
export function dropHandOverKey(person: string, session: string): void {
  removeStored(nameOf(person, session))
}

/** Takes every key of a person off this device: he signs out. The server gives them again. */
export function dropHandOverKeys(person: string): void {
  for (const name of storedKeys(`handover:${person}:`)) removeStored(name)
}

/** The keys a judge's waiting marks lie under on this device: the same one for each session. */
export function markKeys(person: string): MarkKeys {
  const here = (session: string) => readStored<KeptKey>(nameOf(person, session))?.key ?? null
  return {
    here,
    async fetched(session) {
      await keepHandOverKey(person, session)
      return here(session)
    },
    iv: () => secureRandomHex(16),
  }
}

/**
 * A waiting card as the text of a code for the host's desk, under the same request id it will be sent with; null when
 * this phone never got its key, or the item is not a card. RangeError when it does not fit into a code.
 */
export async function handOverCode(
  person: string,
  session: string,
  item: OutboxItem,
): Promise<string | null> {
  const kept = readStored<KeptKey>(nameOf(person, session))
  if (!kept || item.operation !== 'seal') return null
  const { input } = await openedItem(item, markKeys(person))
  const { application, version, card, nonce, supersedes } = input as Input<'judging', 'seal'>
  const at = { session, seat: kept.seat, key: bytesOfHex(kept.key), iv: await secureRandomHex(16) }
  const values = { criteria: card.criteria as [string, number][], total: card.total }
  return handOverText(phoneHashing, at, {
    ...{ application, version, card: values, nonce, supersedes, requestId: item.requestId },
  })
}
