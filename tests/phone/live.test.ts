import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followLive } from '../../src/platform/live'

type Hear = (message: { data: string }) => void

class Stream {
  static readonly CLOSED = 2
  static opened: Stream[] = []
  closed = false
  readyState = 1
  private heard = new Map<string, Hear>()
  constructor(readonly url: string) {
    Stream.opened.push(this)
  }
  addEventListener(name: 'message' | 'error', listener: Hear) {
    this.heard.set(name, listener)
  }
  close() {
    this.closed = true
  }
  say(seq: number) {
    this.heard.get('message')?.({ data: JSON.stringify({ topic: 'session.s1', seq }) })
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.heard.get('error')?.({ data: '' })
  }
}

const server = { seq: 3 }
const catchUp = vi.fn(async (_since: number) => server.seq)
let stop: () => void = () => undefined

beforeEach(() => {
  vi.useFakeTimers()
  Stream.opened = []
  server.seq = 3
  catchUp.mockClear()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const follow = async () => {
  stop = followLive({ session: 's1', since: 2, catchUp })
  await vi.advanceTimersByTimeAsync(0)
}

describe('beside a stream', () => {
  beforeEach(() => vi.stubGlobal('EventSource', Stream))

  test('asks once on opening, then when something newer is announced', async () => {
    await follow()
    expect(Stream.opened[0]?.url).toBe('/live/s1')
    expect(catchUp.mock.calls).toEqual([[2]])
    server.seq = 4
    Stream.opened[0]?.say(4)
    await vi.advanceTimersByTimeAsync(0)
    expect(catchUp.mock.calls).toEqual([[2], [3]])
    Stream.opened[0]?.say(4)
    await vi.advanceTimersByTimeAsync(0)
    expect(catchUp).toHaveBeenCalledTimes(2)
  })
  test('what is announced while it asks is fetched right after', async () => {
    await follow()
    let answer: (seq: number) => void = () => undefined
    catchUp.mockImplementationOnce(() => new Promise(done => (answer = done)))
    Stream.opened[0]?.say(4)
    Stream.opened[0]?.say(5)
    server.seq = 5
    answer(4)
    await vi.advanceTimersByTimeAsync(300)
    expect(catchUp.mock.calls.map(([since]) => since)).toEqual([2, 3, 4])
  })
  test('a silent stream is not trusted for longer than 20 s', async () => {
    await follow()
    await vi.advanceTimersByTimeAsync(19_999)
    expect(catchUp).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(catchUp).toHaveBeenCalledTimes(2)
  })
  test('the network coming back asks at once; a failed question is asked again in 2 s', async () => {
    await follow()
    catchUp.mockRejectedValueOnce(new Error('no network'))
    window.dispatchEvent(new Event('online'))
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(catchUp.mock.calls.map(([since]) => since)).toEqual([2, 3])
    await vi.advanceTimersByTimeAsync(1)
    expect(catchUp.mock.calls.map(([since]) => since)).toEqual([2, 3, 3])
  })
  test('a stream the server has no place for is none: asks every 2 s, and tries again in a minute', async () => {
    await follow()
    Stream.opened[0]?.fail(2)
    await vi.advanceTimersByTimeAsync(0)
    expect(catchUp).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(catchUp).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(58_000)
    expect(Stream.opened).toHaveLength(2)
    const asked = catchUp.mock.calls.length
    await vi.advanceTimersByTimeAsync(18_000)
    expect(catchUp.mock.calls.length).toBeLessThanOrEqual(asked + 1)
  })
  test('a stream that broke off opens itself again: nothing to do', async () => {
    await follow()
    Stream.opened[0]?.fail(0)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(catchUp).toHaveBeenCalledTimes(1)
    expect(Stream.opened).toHaveLength(1)
  })
  test('stopped is stopped', async () => {
    await follow()
    stop()
    expect(Stream.opened[0]?.closed).toBe(true)
    Stream.opened[0]?.say(9)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(catchUp).toHaveBeenCalledTimes(1)
  })
})

test('without streams it asks every two seconds', async () => {
  vi.stubGlobal('EventSource', undefined)
  await follow()
  await vi.advanceTimersByTimeAsync(1_999)
  expect(catchUp).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(catchUp).toHaveBeenCalledTimes(2)
})
