import type { Reply } from '../../src/contract/reply'
import type { OutboxWorld, Wish } from '../../src/platform/outbox'
import type { OutboxItem } from '../../src/platform/outbox-state'

const serverTime = '2026-07-28T02:00:00.000Z'

/** A store that keeps JSON as a disk does; `full` refuses new items. */
export function memoryStore() {
  const disk = new Map<string, string>()
  const store = {
    full: false,
    disk,
    load: async (owner: string) =>
      [...disk]
        .filter(([key]) => key.startsWith(`ob:${owner}:`))
        .map(([, text]) => JSON.parse(text) as OutboxItem),
    async put(item: OutboxItem) {
      if (store.full) throw new Error('full')
      disk.set(item.key, JSON.stringify(item))
    },
    async remove(key: string) {
      disk.delete(key)
    },
  }
  return store
}

/** The store as a page sees it that will be killed: from then on nothing of it reaches the disk. */
export function mortalStore(store: ReturnType<typeof memoryStore>) {
  const alive = { yes: true }
  const never = new Promise<never>(() => undefined)
  return {
    kill() {
      alive.yes = false
    },
    store: {
      load: store.load,
      put: (item: OutboxItem) => (alive.yes ? store.put(item) : never),
      remove: (key: string) => (alive.yes ? store.remove(key) : never),
    },
  }
}

/** What happens to one attempt: nothing wrong, lost on the way there, lost on the way back, or the server too busy. */
export type Fate = 'fine' | 'lost' | 'answer-lost' | 'busy' | 'signed-out'

/** A server as the trust model promises it: first answers are stored, versions are checked, other content is refused. */
export function modelServer() {
  const answers = new Map<string, { content: string; reply: Reply<unknown> }>()
  const values = new Map<string, { version: number; value: unknown }>()
  let applied = 0
  const fail = (code: 'VERSION_CONFLICT' | 'REQUEST_ID_REUSED' | 'NETWORK' | 'BUSY' | 'SIGN_IN_REQUIRED') =>
    ({ ok: false, failure: { code, message: '', traceId: '' }, serverTime }) as Reply<unknown>
  const decide = ({ resource, input }: OutboxItem): Reply<unknown> => {
    const now = values.get(resource) ?? { version: 0, value: null }
    if (input.expectedVersion !== now.version) return fail('VERSION_CONFLICT')
    applied++
    const next = { version: now.version + 1, value: input.value }
    values.set(resource, next)
    return { ok: true, data: { version: next.version }, serverTime }
  }
  return {
    values,
    applied: () => applied,
    receive(item: OutboxItem, fate: Fate): Reply<unknown> {
      if (fate === 'lost') return fail('NETWORK')
      if (fate === 'busy') return fail('BUSY')
      if (fate === 'signed-out') return fail('SIGN_IN_REQUIRED')
      const content = JSON.stringify(item.input)
      const stored = answers.get(item.requestId)
      if (stored && stored.content !== content) return fail('REQUEST_ID_REUSED')
      const reply = stored?.reply ?? decide(item)
      answers.set(item.requestId, { content, reply })
      return fate === 'answer-lost' ? fail('NETWORK') : reply
    },
  }
}

/** A clock that moves only when told; work waits for its time. */
export function handClock() {
  let now = 1_000
  let waiting: { at: number; work: () => void }[] = []
  return {
    now: () => now,
    waiting: () => waiting.length,
    later(delayMs: number, work: () => void) {
      const entry = { at: now + delayMs, work }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter(each => each !== entry)
      }
    },
    /** Moves to the next piece of waiting work and does it; false when there is none. */
    step(): boolean {
      const next = [...waiting].sort((a, b) => a.at - b.at)[0]
      if (!next) return false
      waiting = waiting.filter(each => each !== next)
      now = Math.max(now, next.at)
      next.work()
      return true
    },
    pass(ms: number) {
      now += ms
    },
  }
}

/** Lets everything that was promised happen. */
export async function settle(): Promise<void> {
  // one turn of the event loop empties the whole queue of promises, however long their chains
  for (let turn = 0; turn < 2; turn++) await new Promise<void>(done => void setImmediate(done))
}

/** A world whose attempts meet the fates of a list, then only good ones. */
export function worldOf(
  store: OutboxWorld['store'],
  server: ReturnType<typeof modelServer>,
  clock: ReturnType<typeof handClock>,
  fates: Fate[] = [],
): OutboxWorld & { underWay: Map<string, number>; mostAtOnce: () => number } {
  const underWay = new Map<string, number>()
  let most = 0
  return {
    store,
    underWay,
    mostAtOnce: () => most,
    now: clock.now,
    random: () => 0.5,
    later: clock.later,
    async send(item) {
      const count = (underWay.get(item.resource) ?? 0) + 1
      underWay.set(item.resource, count)
      most = Math.max(most, count)
      const reply = server.receive(item, fates.shift() ?? 'fine')
      await Promise.resolve()
      underWay.set(item.resource, count - 1)
      return reply
    },
  }
}

/** A wish as the model server understands it: a value for a resource, of which a version is known. */
export function wish(resource: string, value: number, expectedVersion = 0): Wish<'judging', 'seal'> {
  const input = { value, expectedVersion } as unknown as Wish<'judging', 'seal'>['input']
  return { resource, functionName: 'judging', operation: 'seal', input, versionField: 'expectedVersion' }
}

/** Lets all waiting work happen, however often it is tried again. */
export async function drain(clock: ReturnType<typeof handClock>): Promise<void> {
  await settle()
  for (let step = 0; step < 200 && clock.step(); step++) await settle()
}
