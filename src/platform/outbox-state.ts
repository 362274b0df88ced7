/** What a person wanted done, kept on the device until the server has answered for it. */
export interface OutboxItem {
  /** `ob:<owner>:<n>`, n counting up: also the order things were wanted in. */
  key: string
  n: number
  /** Items of one resource go one after the other, different resources side by side. */
  resource: string
  requestId: string
  functionName: string
  operation: string
  /** Sent as it is. Once an attempt was made it never changes: the server remembers id and content. */
  input: Record<string, unknown>
  /** What `input` says, encrypted, where this device could not open it yet (sealed-store.ts). */
  sealed?: string
  /** The field of `input` that says which version was known; filled from the receipt before, while still unsent. */
  versionField?: string
  createdAt: number
  attempts: number
  /** Device time in ms before which no new attempt is made. */
  notBefore: number
  state: 'queued' | 'sending' | 'acked' | 'refused' | 'superseded'
  receipt?: unknown
  refusal?: { code: string; message: string; details?: unknown; traceId: string }
}

export type OutboxEvent =
  | { type: 'loaded'; items: OutboxItem[] }
  | { type: 'added'; item: OutboxItem }
  | { type: 'sending'; key: string }
  | { type: 'acked'; key: string; receipt: unknown; version: number | null }
  | { type: 'delayed'; key: string; notBefore: number }
  | { type: 'refused'; key: string; refusal: NonNullable<OutboxItem['refusal']> }
  | { type: 'hurried' }
  | { type: 'resumed'; resource: string }
  | { type: 'forgotten'; resource: string }

const firstDelayMs = 500
const longestDelayMs = 30_000

/** How long to wait after the given number of failed attempts, in ms: 0.5 s doubling to 30 s, full jitter. */
export function retryDelay(attempts: number, random: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, attempts - 1))
  return Math.round(ceiling * random)
}

const isOpen = (item: OutboxItem) => item.state === 'queued' || item.state === 'sending'
/** Never sent, so no server can have done it: it may still be replaced or given a newer version. */
const isUnsent = (item: OutboxItem) => item.state === 'queued' && item.attempts === 0

function supersede(items: OutboxItem[], newest: OutboxItem): OutboxItem[] {
  return items.map(item =>
    item.resource === newest.resource && item.n < newest.n && isUnsent(item)
      ? { ...item, state: 'superseded' as const }
      : item,
  )
}

/** What a restart finds: an attempt under way has an unknown fate, so it is asked again with the same id. */
function recover(items: OutboxItem[]): OutboxItem[] {
  const waiting = items.map(item =>
    item.state === 'sending'
      ? { ...item, state: 'queued' as const, notBefore: 0 }
      : { ...item, notBefore: 0 },
  )
  return [...waiting]
    .sort((a, b) => a.n - b.n)
    .reduce<OutboxItem[]>((all, item) => supersede(all, item), waiting)
}

function acknowledge(
  items: OutboxItem[],
  done: OutboxItem,
  receipt: unknown,
  version: number | null,
): OutboxItem[] {
  return items
    .filter(item => item.key === done.key || item.resource !== done.resource || isOpen(item))
    .map(item => {
      if (item.key === done.key) return { ...item, state: 'acked' as const, receipt }
      const followsOn = item.resource === done.resource && isUnsent(item)
      return followsOn && item.versionField && version !== null
        ? { ...item, input: { ...item.input, [item.versionField]: version } }
        : item
    })
}

function change(items: OutboxItem[], key: string, next: Partial<OutboxItem>): OutboxItem[] {
  return items.map(item => (item.key === key ? { ...item, ...next } : item))
}

/**
 * The outbox after an event; pure. A newer wish replaces an older one of the same resource only while that one was
 * never sent. A refusal stops its resource until `resumed`. Older receipts of a resource give way to its newest.
 */
export function reduceOutbox(items: OutboxItem[], event: OutboxEvent): OutboxItem[] {
  switch (event.type) {
    case 'loaded':
      return recover(event.items)
    case 'added':
      return [...supersede(items, event.item).filter(item => item.state !== 'superseded'), event.item]
    case 'sending': {
      const attempts = (items.find(item => item.key === event.key)?.attempts ?? 0) + 1
      return change(items, event.key, { state: 'sending', attempts })
    }
    case 'acked': {
      const done = items.find(item => item.key === event.key)
      return done ? acknowledge(items, done, event.receipt, event.version) : items
    }
    case 'delayed':
      return change(items, event.key, { state: 'queued', notBefore: event.notBefore })
    case 'refused':
      return change(items, event.key, { state: 'refused', refusal: event.refusal })
    case 'hurried':
      return items.map(item =>
        item.state === 'queued' && item.notBefore > 0 ? { ...item, notBefore: 0 } : item,
      )
    case 'resumed':
      return items.filter(item => item.resource !== event.resource || item.state !== 'refused')
    case 'forgotten':
      return items.filter(item => item.resource !== event.resource || isOpen(item))
  }
}

/** The items to send now: of each resource the oldest open one, unless one is under way or the resource is stopped. */
export function sendable(items: OutboxItem[], now: number): OutboxItem[] {
  const blocked = new Set(
    items.filter(item => item.state === 'sending' || item.state === 'refused').map(item => item.resource),
  )
  const heads = new Map<string, OutboxItem>()
  for (const item of items) {
    if (item.state !== 'queued' || blocked.has(item.resource)) continue
    const head = heads.get(item.resource)
    if (!head || item.n < head.n) heads.set(item.resource, item)
  }
  return [...heads.values()].filter(item => item.notBefore <= now)
}
