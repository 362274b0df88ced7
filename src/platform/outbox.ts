import { failures } from '../contract/failures'
import type { FunctionName, Input, OperationName } from '../contract/operations'
import type { Reply } from '../contract/reply'
import { type OutboxEvent, type OutboxItem, reduceOutbox, retryDelay, sendable } from './outbox-state'
import type { OutboxStore } from './outbox-store'
import { newRequestId } from './request-id'

const mostItems = 200
const mostBytes = 4096

/** What an outbox needs of the world; tests hand in their own. */
export interface OutboxWorld {
  store: OutboxStore
  send(item: OutboxItem): Promise<Reply<unknown>>
  now(): number
  random(): number
  /** Calls back after a delay in ms; returns how to cancel. */
  later(delayMs: number, work: () => void): () => void
}

/**
 * What a person wants done to a resource (`session|project`, `draft|<id>` …). A newer wish replaces an unsent older one
 * of the same resource, so each must say all that is wanted of it, not only what changed last.
 */
export interface Wish<F extends FunctionName, O extends OperationName<F>> {
  resource: string
  functionName: F
  operation: O
  input: Input<F, O>
  /**
   * The field of `input` that says which version was known (`expectedVersion`, `baseVersion`): when an older wish of the
   * resource is answered first, its receipt's `version` goes there. Leave out when a newer version must be made anew.
   */
  versionField?: keyof Input<F, O> & string
}

/** Whether a wish is safe on the device. `full` and `unsaved` must be shown: nothing was kept. */
export type Kept =
  | { kept: true; requestId: string }
  | { kept: false; reason: 'full' | 'unsaved' | 'too-large' }

/** The waiting work of one signed-in person on this device (trust model §3.3). */
export interface Outbox {
  readonly owner: string
  items(): readonly OutboxItem[]
  subscribe(listener: () => void): () => void
  /** Writes the wish to the device, then sends it as soon as it can. */
  add<F extends FunctionName, O extends OperationName<F>>(wish: Wish<F, O>): Promise<Kept>
  /** Tries everything that waits right now: the network came back, the app was shown, the person signed in. */
  hurry(): void
  /** Clears the refusal that stopped a resource, after the person has seen it. */
  resume(resource: string): Promise<void>
  /** Drops receipts of a resource that is locked for good. Waiting work stays. */
  forget(resource: string): Promise<void>
  /** Stops sending; what waits stays on the device. */
  close(): void
}

function versionOf(receipt: unknown): number | null {
  if (typeof receipt !== 'object' || receipt === null || !('version' in receipt)) return null
  return typeof receipt.version === 'number' ? receipt.version : null
}

function mayRetry(code: keyof typeof failures): boolean {
  const { status } = failures[code] ?? { status: 500 }
  return status === 0 || status === 429 || status >= 500
}

/** Opens the outbox of a person: loads what waits on the device and starts sending. */
export async function openOutbox(owner: string, world: OutboxWorld): Promise<Outbox> {
  const listeners = new Set<() => void>()
  const stored = await world.store.load(owner)
  let items: OutboxItem[] = []
  let signedOut = false
  let closed = false
  let cancelTimer: () => void = () => undefined
  let lastNumber = stored.reduce((most, item) => Math.max(most, item.n), 0)
  let writing: Promise<unknown> = Promise.resolve()

  /** Device writes go one after the other, so that a later state never lands before an earlier one. */
  const write = (work: () => Promise<unknown>) => {
    const done = writing.then(work)
    writing = done.catch(() => undefined)
    return done
  }
  const dispatch = async (event: OutboxEvent) => {
    const before = event.type === 'loaded' ? event.items : items
    items = reduceOutbox(items, event)
    const now = items
    for (const listener of listeners) listener()
    const stays = new Set(now.filter(item => item.state !== 'superseded').map(item => item.key))
    const gone = before.filter(item => !stays.has(item.key))
    const written = event.type === 'added' ? event.item : null
    const changed = now.filter(item => stays.has(item.key) && item !== written && !before.includes(item))
    await write(() =>
      Promise.all([
        ...gone.map(item => world.store.remove(item.key)),
        ...changed.map(item => world.store.put(item)),
      ]),
    ).catch(() => undefined)
  }

  const settle = async (item: OutboxItem, reply: Reply<unknown>) => {
    if (reply.ok)
      return dispatch({ type: 'acked', key: item.key, receipt: reply.data, version: versionOf(reply.data) })
    const { code } = reply.failure
    if (code === 'SIGN_IN_REQUIRED') signedOut = true
    else if (!mayRetry(code)) return dispatch({ type: 'refused', key: item.key, refusal: reply.failure })
    const notBefore = world.now() + retryDelay(item.attempts, world.random())
    return dispatch({ type: 'delayed', key: item.key, notBefore })
  }
  const attempt = async (item: OutboxItem) => {
    await dispatch({ type: 'sending', key: item.key })
    const sent = items.find(each => each.key === item.key)
    if (!sent) return
    await settle(sent, await world.send(sent))
    pump()
  }
  const pump = () => {
    cancelTimer()
    if (closed || signedOut) return
    for (const item of sendable(items, world.now())) void attempt(item)
    const next = Math.min(...sendable(items, Infinity).map(item => item.notBefore))
    if (next < Infinity) cancelTimer = world.later(Math.max(0, next - world.now()), pump)
  }

  await dispatch({ type: 'loaded', items: stored })
  pump()

  return {
    owner,
    items: () => items,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async add({ resource, functionName, operation, input, versionField }) {
      if (items.length >= mostItems) return { kept: false, reason: 'full' }
      const n = Math.max(lastNumber + 1, world.now())
      lastNumber = n
      const requestId = newRequestId(world.now())
      const item: OutboxItem = {
        key: `ob:${owner}:${n}`,
        n,
        resource,
        requestId,
        functionName,
        operation,
        input: { ...(input as Record<string, unknown>) },
        versionField,
        createdAt: world.now(),
        attempts: 0,
        notBefore: 0,
        state: 'queued',
      }
      if (JSON.stringify(item).length > mostBytes) return { kept: false, reason: 'too-large' }
      try {
        await write(() => world.store.put(item))
      } catch {
        return { kept: false, reason: 'unsaved' }
      }
      await dispatch({ type: 'added', item })
      pump()
      return { kept: true, requestId }
    },
    hurry() {
      signedOut = false
      void dispatch({ type: 'hurried' }).then(pump)
    },
    async resume(resource) {
      await dispatch({ type: 'resumed', resource })
      pump()
    },
    forget: resource => dispatch({ type: 'forgotten', resource }),
    close() {
      closed = true
      cancelTimer()
      listeners.clear()
    },
  }
}
