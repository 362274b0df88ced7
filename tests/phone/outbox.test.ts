// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openOutbox } from '../../src/platform/outbox'
import { drain, type Fate, handClock, memoryStore, modelServer, settle, wish, worldOf } from './outbox-world'

async function start(fates: Fate[] = []) {
  const [store, server, clock] = [memoryStore(), modelServer(), handClock()]
  const world = worldOf(store, server, clock, fates)
  return { store, server, clock, world, outbox: await openOutbox('p', world) }
}

describe('the outbox at work', () => {
  test('is on the device before it is sent, and answered once', async () => {
    const { outbox, server, store } = await start()
    expect((await outbox.add(wish('a', 1))).kept).toBe(true)
    await settle()
    expect(outbox.items()[0]).toMatchObject({ state: 'acked', attempts: 1, receipt: { version: 1 } })
    expect(server.values.get('a')).toEqual({ version: 1, value: 1 })
    expect([...store.disk.values()].map(text => JSON.parse(text).state)).toEqual(['acked'])
  })
  test('an answer lost on the way back is fetched under the same id: done once', async () => {
    const { outbox, server, clock } = await start(['answer-lost', 'answer-lost'])
    await outbox.add(wish('a', 1))
    await drain(clock)
    expect(server.applied()).toBe(1)
    expect(outbox.items()[0]).toMatchObject({ state: 'acked', attempts: 3 })
  })
  test('a device that refuses to write says so and nothing is sent', async () => {
    const { outbox, server, store } = await start()
    store.full = true
    expect(await outbox.add(wish('a', 1))).toEqual({ kept: false, reason: 'unsaved' })
    expect(outbox.items()).toEqual([])
    expect(server.applied()).toBe(0)
  })
  test('200 waiting items are the most; what is too large is refused', async () => {
    const { outbox } = await start(Array.from({ length: 500 }, () => 'lost' as const))
    for (let n = 0; n < 200; n++) expect((await outbox.add(wish(`r${n}`, n))).kept).toBe(true)
    expect(await outbox.add(wish('one more', 1))).toEqual({ kept: false, reason: 'full' })
    const large = wish('r', 1)
    const other = await start()
    const input = { text: 'x'.repeat(4096) } as unknown as (typeof large)['input']
    expect(await other.outbox.add({ ...large, input })).toEqual({ kept: false, reason: 'too-large' })
  })
  test('killed after the server did it but before it was told: the next start asks again, done once', async () => {
    const { outbox, server, store, clock } = await start(['answer-lost'])
    await outbox.add(wish('a', 1))
    await settle()
    outbox.close()
    const again = await openOutbox('p', worldOf(store, server, clock))
    await drain(clock)
    expect(server.applied()).toBe(1)
    expect(again.items()).toMatchObject([{ state: 'acked' }])
  })
  test('a second wish made while the first is under way follows with the version the first was given', async () => {
    const { outbox, server, clock } = await start(['answer-lost'])
    await outbox.add(wish('a', 1))
    await outbox.add(wish('a', 2))
    await drain(clock)
    expect(server.values.get('a')).toEqual({ version: 2, value: 2 })
  })
  test('signed out: nothing is dropped, nothing more is sent until the person is back', async () => {
    const { outbox, server, clock } = await start(['signed-out'])
    await outbox.add(wish('a', 1))
    await drain(clock)
    expect(outbox.items()).toMatchObject([{ state: 'queued' }])
    expect(clock.waiting()).toBe(0)
    outbox.hurry()
    await drain(clock)
    expect(server.values.get('a')?.value).toBe(1)
  })
  test('a conflict stops its resource, is shown, and another resource goes on', async () => {
    const { outbox, server, clock } = await start()
    server.values.set('a', { version: 4, value: 'of another device' })
    await outbox.add(wish('a', 1))
    await outbox.add(wish('b', 2))
    await drain(clock)
    const refused = outbox.items().find(each => each.resource === 'a')
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'VERSION_CONFLICT' } })
    expect(server.values.get('a')?.value).toBe('of another device')
    expect(server.values.get('b')?.value).toBe(2)
    await outbox.add(wish('a', 3, 4))
    await drain(clock)
    expect(server.values.get('a')?.value).toBe('of another device')
    await outbox.resume('a')
    await drain(clock)
    expect(server.values.get('a')?.value).toBe(3)
  })
  test('another person on the same device sees nothing of it', async () => {
    const { outbox, store, server, clock } = await start(['signed-out'])
    await outbox.add(wish('a', 1))
    await settle()
    outbox.close()
    const other = await openOutbox('q', worldOf(store, server, clock))
    await drain(clock)
    expect(other.items()).toEqual([])
    expect(server.applied()).toBe(0)
  })
})
