// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { openOutbox } from '../../src/platform/outbox'
import {
  drain,
  type Fate,
  handClock,
  memoryStore,
  modelServer,
  mortalStore,
  settle,
  wish,
  worldOf,
} from './outbox-world'

vi.setConfig({ testTimeout: 60_000 })

type Act =
  | { kind: 'wish'; resource: string; calm: boolean }
  | { kind: 'wait' }
  | { kind: 'kill' }
  | { kind: 'hurry' }
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('wish' as const),
      resource: fc.constantFrom('a', 'b', 'c'),
      calm: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'kill' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'hurry' as const }) },
)
const fate: fc.Arbitrary<Fate> = fc.constantFrom('fine', 'lost', 'answer-lost', 'busy')

/** One judge's phone over a day: pages come and go, the disk and the server stay. */
async function takeUpPhone(fates: Fate[]) {
  const [store, server, clock] = [memoryStore(), modelServer(), handClock()]
  const open = async () => {
    const { store: disk, kill } = mortalStore(store)
    const world = worldOf(disk, server, clock, fates)
    return { kill, world, outbox: await openOutbox('p', world) }
  }
  let page = await open()
  let value = 0
  const last = new Map<string, number>()
  const want = async (resource: string) => {
    const known = page.outbox.items().find(item => item.resource === resource && item.state === 'acked')
    const version = (known?.receipt as { version: number } | undefined)?.version ?? 0
    value++
    const { kept } = await page.outbox.add(wish(resource, value, version))
    if (kept) last.set(resource, value)
  }
  const kill = async () => {
    page.kill()
    page.outbox.close()
    page = await open()
  }
  const live = async (each: Act) => {
    if (each.kind === 'wish') await want(each.resource)
    else if (each.kind === 'wait') clock.step()
    else if (each.kind === 'hurry') page.outbox.hurry()
    else await kill()
    clock.pass(1)
    if (each.kind !== 'wish' || each.calm) await settle()
  }
  return { live, last, server, clock, page: () => page }
}

test('whatever the network does and whenever the page is killed, the last wish arrives exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 40 }),
      fc.array(fate, { maxLength: 40 }),
      async (acts, fates) => {
        const phone = await takeUpPhone(fates)
        for (const each of acts) await phone.live(each)
        const { outbox, world } = phone.page()
        outbox.hurry()
        await drain(phone.clock)
        expect(outbox.items().filter(item => item.state === 'refused')).toEqual([])
        for (const [resource, wanted] of phone.last)
          expect(phone.server.values.get(resource)?.value).toBe(wanted)
        expect(world.mostAtOnce()).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 300 },
  )
})
