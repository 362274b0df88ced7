import { describe, expect, test } from 'vitest'
import { openOutbox } from '../../src/platform/outbox'
import { type MarkKeys, openedItem, sealedStore } from '../../src/platform/sealed-store'
import { memoryStore } from './outbox-world'

const session = 'ses_00000000000000aa'
const card = { criteria: [['innovation', 3550]] as [string, number][], total: 3550 }
const input = { session, application: 'app_00000000000000bb', card, note: '思路清楚😀', expectedVersion: 0 }
const resource = `${session}|app_00000000000000bb`

/** Keys on this device and at the server; `offline`: the server cannot be asked. */
function keyRing(key: string | null = 'ab'.repeat(32)) {
  const ring = {
    device: key,
    server: 'ab'.repeat(32),
    offline: false,
    asked: 0,
    here: () => ring.device,
    async fetched() {
      ring.asked++
      if (!ring.offline) ring.device = ring.server
      return ring.device
    },
    n: 0,
    iv: async () => (++ring.n).toString(16).padStart(32, '0'),
  }
  return ring satisfies MarkKeys & object
}

/** A line on which nothing is ever answered. */
const silent = () => new Promise<never>(() => undefined)

async function outboxOn(disk: ReturnType<typeof memoryStore>, keys: MarkKeys) {
  return openOutbox('per_1', {
    store: sealedStore(disk, keys),
    send: silent,
    now: () => 1_000,
    random: () => 0,
    later: () => () => undefined,
  })
}
const wish = {
  ...{ resource, functionName: 'judging' as const, operation: 'seal' as const },
  input: input as never,
}

describe('marks on the phone (trust model §3.3)', () => {
  test('lie encrypted: no value, no text of theirs on the disk', async () => {
    const disk = memoryStore()
    const outbox = await outboxOn(disk, keyRing())
    await outbox.add(wish)
    const [text] = [...disk.disk.values()]
    for (const secret of ['3550', 'innovation', '思路', 'criteria']) expect(text).not.toContain(secret)
    expect(JSON.parse(text!)).toMatchObject({ input: {}, operation: 'seal', resource })
    expect(outbox.items()[0]!.input).toEqual(input)
  })

  test('are read back as they were when the page was killed', async () => {
    const disk = memoryStore()
    await (await outboxOn(disk, keyRing())).add(wish)
    const again = await outboxOn(disk, keyRing())
    expect(again.items()[0]!.input).toEqual(input)
    expect(again.items()[0]).not.toHaveProperty('sealed')
  })

  test('wait when the key is gone and cannot be asked for, and open once the server gave it again', async () => {
    const disk = memoryStore()
    await (await outboxOn(disk, keyRing())).add(wish)
    const keys = keyRing(null)
    keys.offline = true
    const again = await outboxOn(disk, keys)
    const [item] = again.items()
    expect(item!.input).toEqual({})
    expect((await openedItem(item!, keys)).sealed).toBeDefined()
    expect(disk.disk.size).toBe(1)
    keys.offline = false
    expect((await openedItem(item!, keys)).input).toEqual(input)
    expect(keys.asked).toBe(2)
  })

  test('a version learnt while it lay closed is kept', async () => {
    const disk = memoryStore()
    await (await outboxOn(disk, keyRing())).add(wish)
    const keys = keyRing(null)
    const [item] = (await outboxOn(disk, keys)).items()
    const newer = { ...item!, input: { expectedVersion: 3 } }
    expect((await openedItem(newer, keys)).input).toEqual({ ...input, expectedVersion: 3 })
  })

  test('are kept before all: without a key yet they lie open, and are closed at the next change', async () => {
    const disk = memoryStore()
    const keys = keyRing(null)
    const outbox = await outboxOn(disk, keys)
    await outbox.add(wish)
    await expect.poll(() => outbox.items()[0]!.state).toBe('sending')
    expect([...disk.disk.values()].join()).toContain('3550')
    keys.device = keys.server
    const again = await outboxOn(disk, keys)
    await expect.poll(() => [...disk.disk.values()].join()).not.toContain('3550')
    expect(again.items()[0]!.input).toEqual(input)
  })

  test('another key, another place or a changed sign does not open them, and nothing is dropped', async () => {
    const disk = memoryStore()
    await (await outboxOn(disk, keyRing())).add(wish)
    const [item] = await sealedStore(disk, keyRing('cd'.repeat(32))).load('per_1')
    expect(item!.sealed).toBeDefined()
    const wrongKey = { ...keyRing('cd'.repeat(32)), fetched: async () => 'cd'.repeat(32) }
    expect((await openedItem(item!, wrongKey)).sealed).toBeDefined()
    expect((await openedItem({ ...item!, requestId: 'other' }, keyRing())).sealed).toBeDefined()
    const changed = { ...item!, sealed: item!.sealed!.replace(/.$/, sign => (sign === 'A' ? 'B' : 'A')) }
    expect((await openedItem(changed, keyRing())).sealed).toBeDefined()
    expect((await openedItem(item!, keyRing())).input).toEqual(input)
  })

  test('what is no mark is left as it is', async () => {
    const disk = memoryStore()
    const outbox = await outboxOn(disk, keyRing())
    const draft = {
      resource: 'draft|app_1',
      functionName: 'applications',
      operation: 'saveDraft',
      input: { a: 1 },
    }
    await outbox.add(draft as never)
    expect([...disk.disk.values()].join()).toContain('"a":1')
  })
})
