import { useEffect, useState, useSyncExternalStore } from 'react'
import { failures } from '../contract/failures'
import type { Reply } from '../contract/reply'
import { dropHandOverKeys, markKeys } from './hand-over'
import { followNetwork, followReturn } from './network'
import { type Outbox, openOutbox } from './outbox'
import type { OutboxItem } from './outbox-state'
import { deviceOutboxStore } from './outbox-store'
import { type MarkKeys, openedItem, sealedStore } from './sealed-store'
import { followSignedOut } from './signed-out'
import { sendEnvelope } from './transport'

let current: { owner: string; opening: Promise<Outbox> } | null = null

/** Sends an item as it says; while it cannot be opened it waits as without a network. */
async function sendOpened(item: OutboxItem, keys: MarkKeys): Promise<Reply<unknown>> {
  const { functionName, operation, input, requestId, sealed } = await openedItem(item, keys)
  if (sealed === undefined) return sendEnvelope(functionName, { operation, input, requestId })
  const failure = { code: 'NETWORK' as const, message: failures.NETWORK.message, traceId: '' }
  return { ok: false, failure, serverTime: new Date().toISOString() }
}

async function openOnDevice(owner: string): Promise<Outbox> {
  const keys = markKeys(owner)
  const outbox = await openOutbox(owner, {
    store: sealedStore(deviceOutboxStore(), keys),
    send: item => sendOpened(item, keys),
    now: () => Date.now(),
    random: () => Math.random(),
    later(delayMs, work) {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
  })
  followNetwork(online => online && outbox.hurry())
  followReturn(() => outbox.hurry())
  followSignedOut(() => dropHandOverKeys(owner))
  return outbox
}

/** The outbox of a signed-in person; one per person, another person's is closed and stays on the device. */
export function outboxOf(owner: string): Promise<Outbox> {
  if (current?.owner === owner) return current.opening
  void current?.opening.then(outbox => outbox.close())
  current = { owner, opening: openOnDevice(owner) }
  return current.opening
}

const nothing: readonly OutboxItem[] = []

/** The outbox of `owner` and what lies in it; `outbox` is null while it opens or while nobody is signed in. */
export function useOutbox(owner: string | null): { outbox: Outbox | null; items: readonly OutboxItem[] } {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    setOutbox(null)
    if (!owner) return
    let stale = false
    void outboxOf(owner).then(opened => !stale && setOutbox(opened))
    return () => {
      stale = true
    }
  }, [owner])
  const items = useSyncExternalStore(
    listener => outbox?.subscribe(listener) ?? (() => undefined),
    () => outbox?.items() ?? nothing,
    () => nothing,
  )
  return { outbox, items }
}

/** The newest item of a resource that has not been replaced: what the page tells the person about. */
export function newestOf(items: readonly OutboxItem[], resource: string): OutboxItem | null {
  return items.reduce<OutboxItem | null>(
    (newest, item) =>
      item.resource === resource && item.state !== 'superseded' && (!newest || item.n > newest.n)
        ? item
        : newest,
    null,
  )
}
