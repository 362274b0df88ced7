import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../../cloudfunctions/shared/database/connect'
import { fewKept } from '../../../cloudfunctions/shared/few-kept'
import { sharedRead } from '../../../cloudfunctions/shared/shared-read'

const database = () => ({}) as Database

/** A read that answers when told to, with the value that was true when it began. */
function slowRead() {
  const state = { value: 0, reads: [] as string[][], end: [] as ((error?: Error) => void)[] }
  const read = (_: Database, keys: string[]) =>
    new Promise<Map<string, number>>((resolve, reject) => {
      state.reads.push(keys)
      const { value } = state
      state.end.push(error => (error ? reject(error) : resolve(new Map(keys.map(key => [key, value])))))
    })
  return { state, ask: sharedRead(read) }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

describe('a read shared by all who ask', () => {
  afterEach(() => vi.useRealTimers())

  it('is done once for those who ask before it begins, and once more for those who ask while it runs', async () => {
    const { state, ask } = slowRead()
    const db = database()
    const first = [ask(db, 'a'), ask(db, 'a'), ask(db, 'b')]
    await turn()
    const second = Array.from({ length: 1_000 }, (_, n) => ask(db, n % 2 ? 'a' : 'c'))
    await turn()
    expect(state.reads).toEqual([['a', 'b']])
    state.value = 1
    state.end[0]!()
    expect(await Promise.all(first)).toEqual([0, 0, 0])
    await turn()
    expect(state.reads).toEqual([
      ['a', 'b'],
      ['c', 'a'],
    ])
    state.end[1]!()
    expect(new Set(await Promise.all(second))).toEqual(new Set([1]))
  })

  it('fails those who shared it and nobody after', async () => {
    const { state, ask } = slowRead()
    const db = database()
    const failing = [ask(db, 'a'), ask(db, 'b')]
    await turn()
    const after = ask(db, 'a')
    state.end[0]!(new Error('down'))
    for (const each of failing) await expect(each).rejects.toThrow('down')
    await turn()
    state.end[1]!()
    expect(await after).toBe(0)
  })

  it('keeps databases apart, and answers undefined to what is not there', async () => {
    const [here, there] = [database(), database()]
    const ask = sharedRead(async (db: Database, keys: string[]) =>
      db === here ? new Map(keys.map(key => [key, 1])) : new Map<string, number>(),
    )
    expect(await Promise.all([ask(here, 'a'), ask(there, 'a')])).toEqual([1, undefined])
  })

  it('holds nobody back behind a read that hangs, but for a second', async () => {
    vi.useFakeTimers()
    const { state, ask } = slowRead()
    const db = database()
    void ask(db, 'a')
    await vi.advanceTimersByTimeAsync(0)
    const after = ask(db, 'a')
    await vi.advanceTimersByTimeAsync(999)
    expect(state.reads).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(state.reads).toHaveLength(2)
    state.end[1]!()
    expect(await after).toBe(0)
  })

  it('never answers from before the question, however questions, writes and answers interleave', async () => {
    const steps = fc.array(fc.constantFrom('ask', 'write', 'answer'), { maxLength: 40 })
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: 200 })
  })
})

/** One story of questions, writes and answers, and then all answers still due. */
async function play(story: readonly string[]): Promise<void> {
  const { state, ask } = slowRead()
  const db = database()
  const asked: { at: number; answer: Promise<number | undefined> }[] = []
  let answered = 0
  const answer = () => answered < state.end.length && state.end[answered++]!()
  const act: Record<string, () => unknown> = {
    ask: () => asked.push({ at: state.value, answer: ask(db, 'a') }),
    write: () => {
      state.value += 1
    },
    answer,
  }
  for (const step of story) {
    act[step]!()
    await turn()
  }
  while (answer() !== false) await turn()
  for (const { at, answer: given } of asked) expect(await given).toBeGreaterThanOrEqual(at)
  expect(state.reads.length).toBeLessThanOrEqual(asked.length)
}

describe('a small memory', () => {
  it('keeps the entries put last and never more than it may', () => {
    const kept = fewKept<number, string>(3)
    for (let n = 0; n < 1_000; n++) kept.put(n, `v${n}`)
    expect([996, 997, 998, 999].map(kept.get)).toEqual([undefined, 'v997', 'v998', 'v999'])
    kept.put(997, 'again')
    kept.put(1_000, 'new')
    expect([997, 998, 999, 1_000].map(kept.get)).toEqual(['again', undefined, 'v999', 'new'])
  })
})
