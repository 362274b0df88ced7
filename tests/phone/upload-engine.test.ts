import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLanes } from '../../src/platform/lanes'
import { startUpload } from '../../src/platform/upload-engine'
import type { UploadState } from '../../src/platform/upload-state'
import { handClock, settle } from './outbox-world'
import { type CallFate, modelStore, noAnswer, type PutFate, uploadWorld } from './upload-store'

const bytesOf = (count: number) => Uint8Array.from({ length: count }, (_, at) => (at * 7) % 251)

function setUp(count: number, partBytes: number, fates: { puts?: PutFate[]; calls?: CallFate[] } = {}) {
  const content = bytesOf(count)
  const store = modelStore(content, partBytes)
  const clock = handClock()
  const world = uploadWorld(content, store, clock, fates)
  const states: UploadState[] = []
  const start = () => startUpload(count, world, state => void states.push(state))
  return { content, store, clock, world, states, start, last: () => states.at(-1) }
}

/** Lets the upload run to its end, however often it waits. */
async function runOut(clock: ReturnType<typeof handClock>, over: () => boolean) {
  for (let turn = 0; turn < 400 && !over(); turn++) {
    await settle()
    if (!over()) clock.step()
  }
}

describe('uploading a file', () => {
  test('two parts at once, each byte once, then the server looks at it', async () => {
    const { store, states, start, last, content } = setUp(95, 10)
    start()
    await settle()
    expect(last()?.phase).toBe('done')
    expect(store.seen).toMatchObject({ bytes: 95, begun: 1, finished: 1, early: 0, most: 2 })
    expect(store.joined()).toEqual(content)
    expect(states.every(({ sent }) => sent <= 95)).toBe(true)
    expect(last()?.file?.state).toBe('ready')
  })

  test('whatever is lost and in whatever order, it arrives whole, is never finished early, and costs one part each time', async () => {
    const put = fc.constantFrom<PutFate>('fine', 'lost', 'answer-lost', 'expired')
    const call = fc.constantFrom<CallFate>('fine', 'lost', 'answer-lost')
    const size = fc.integer({ min: 1, max: 120 })
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.integer({ min: 5, max: 40 }),
        fc.array(put, { maxLength: 12 }),
        fc.array(call, { maxLength: 8 }),
        async (count, partBytes, puts, calls) => {
          const { store, clock, world, start, last, content } = setUp(count, partBytes, { puts, calls })
          start()
          await runOut(clock, () => last()?.phase === 'done')
          expect(last()?.phase).toBe('done')
          expect(store.joined()).toEqual(content)
          expect(store.seen.early).toBe(0)
          expect(store.seen.most).toBeLessThanOrEqual(2)
          expect(store.seen.bytes).toBeLessThanOrEqual(count + partBytes * world.interruptions())
        },
      ),
      { numRuns: 60 },
    )
  })

  test('an answer lost after the store kept the part costs nothing: it is not sent again', async () => {
    const { store, clock, start, last } = setUp(40, 10, { puts: ['fine', 'fine', 'answer-lost'] })
    start()
    await runOut(clock, () => last()?.phase === 'done')
    expect(store.seen.bytes).toBe(40)
    expect(store.seen.begun).toBe(2)
  })

  test('a finish whose answer was lost is asked again, not begun anew', async () => {
    const { store, clock, start, last } = setUp(20, 10, { calls: ['fine', 'fine', 'answer-lost'] })
    start()
    await settle()
    expect(last()).toMatchObject({ phase: 'waiting', sentence: null })
    await runOut(clock, () => last()?.phase === 'done')
    expect(store.seen).toMatchObject({ begun: 1, finished: 2, bytes: 20 })
  })

  test('cut off: it waits 3, 8, then 20 s, tells what was sent, and goes on at once when the network returns', async () => {
    const { clock, store, states, start, last } = setUp(100, 10, { puts: ['fine', 'fine', 'lost', 'fine'] })
    const control = start()
    await settle()
    expect(last()).toMatchObject({ phase: 'waiting', sent: 30, upload: 'fil_1' })
    expect(last()!.retryAt! - clock.now()).toBe(3_000)
    control.hurry()
    await settle()
    expect(last()?.phase).toBe('done')
    expect(store.seen.bytes).toBe(110)
    // one part at a time from then on
    const after = states.slice(states.findIndex(({ phase }) => phase === 'waiting') + 1)
    expect(after.every(({ phase }) => phase === 'sending' || phase === 'finishing' || phase === 'done')).toBe(
      true,
    )
    const waits = async () => {
      const calls: CallFate[] = ['lost', 'lost', 'lost', 'lost']
      const again = setUp(10, 10, { calls })
      again.start()
      const found: number[] = []
      for (let turn = 0; turn < 4; turn++) {
        await settle()
        found.push(again.last()!.retryAt! - again.clock.now())
        again.clock.step()
      }
      return found
    }
    expect(await waits()).toEqual([3_000, 8_000, 20_000, 20_000])
  })

  test('paused, nothing more is sent; resumed, it goes on where it was', async () => {
    const { store, world, states, last, content } = setUp(60, 10)
    const gates: (() => void)[] = []
    const slow = {
      ...world,
      put: async (...asked: Parameters<typeof world.put>) => {
        await new Promise<void>(open => gates.push(open))
        return world.put(...asked)
      },
    }
    const control = startUpload(60, slow, state => void states.push(state))
    await settle()
    expect(gates).toHaveLength(2)
    control.pause()
    expect(last()?.phase).toBe('paused')
    for (const open of gates.splice(0)) open()
    await settle()
    expect(gates).toEqual([])
    expect(store.seen.bytes).toBe(20)
    expect(last()).toMatchObject({ phase: 'paused', sent: 20 })
    control.hurry()
    await settle()
    expect(store.seen.bytes).toBe(20)
    control.resume()
    while (store.seen.finished === 0) {
      await settle()
      for (const open of gates.splice(0)) open()
    }
    await settle()
    expect(last()?.phase).toBe('done')
    expect(store.joined()).toEqual(content)
    expect(store.seen.bytes).toBe(60)
  })

  test('a page that was killed goes on from what the store holds', async () => {
    const first = setUp(100, 10, { puts: Array.from({ length: 6 }, () => 'fine' as const) })
    const control = startUpload(100, first.world, state => {
      first.states.push(state)
      if (state.sent >= 60) control.stop()
    })
    await settle()
    const before = first.store.parts.size
    expect(before).toBeGreaterThanOrEqual(6)
    const states: UploadState[] = []
    startUpload(100, uploadWorld(first.content, first.store, first.clock), state => void states.push(state))
    await settle()
    expect(states.at(-1)?.phase).toBe('done')
    expect(first.store.seen.bytes).toBe(100)
    expect(states.find(({ phase }) => phase === 'sending')?.sent).toBe(before * 10)
  })

  test('a file that is gone from the device says so and stops; nothing is finished', async () => {
    const { store, world, states, last } = setUp(50, 10)
    let reads = 0
    const read: typeof world.read = async (start, end) => {
      reads += 1
      if (reads > 2) throw new Error('no such file')
      return world.read(start, end)
    }
    startUpload(50, { ...world, read }, state => void states.push(state))
    await settle()
    expect(last()).toMatchObject({ phase: 'gone', sent: 20 })
    expect(store.seen.finished).toBe(0)
  })

  test('a refusal of the server stops with its own words; another file goes on', async () => {
    const lanes = openLanes(2)
    const refused = setUp(20, 10)
    const failure = {
      code: 'INPUT_INVALID' as const,
      message: '有几处需要改一下',
      details: { fields: [{ path: 'name', message: '文件名像程序或网页，请只留一个后缀再传' }] },
      traceId: '',
    }
    const begin = async () => ({ ok: false as const, failure, serverTime: '' })
    startUpload(20, { ...refused.world, begin, lane: lanes.enter }, state => void refused.states.push(state))
    const other = setUp(20, 10)
    startUpload(20, { ...other.world, lane: lanes.enter }, state => void other.states.push(state))
    await settle()
    expect(refused.last()).toMatchObject({ phase: 'refused', sentence: failure.details.fields[0]?.message })
    expect(other.last()?.phase).toBe('done')
  })

  test('a store that does not want a part is asked three times, then the person', async () => {
    const { clock, world, states, last, store } = setUp(20, 10)
    const put = async () => 'refused' as const
    const control = startUpload(20, { ...world, put }, state => void states.push(state))
    await runOut(clock, () => last()?.phase === 'refused')
    expect(last()?.sentence).toBe('服务器没有收下这个文件，请重新选择后再传')
    expect(store.seen.begun).toBe(3)
    control.retry()
    await settle()
    expect(store.seen.begun).toBe(4)
  })

  test('without an answer to anything it keeps waiting and never says it is done', async () => {
    const { clock, world, states } = setUp(20, 10)
    startUpload(20, { ...world, begin: async () => noAnswer }, state => void states.push(state))
    for (let turn = 0; turn < 10; turn++) {
      await settle()
      clock.step()
    }
    expect(new Set(states.map(({ phase }) => phase))).toEqual(new Set(['waiting']))
  })
})
