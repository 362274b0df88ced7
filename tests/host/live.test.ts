import { afterEach, describe, expect, it, vi } from 'vitest'
import { eventStream } from '../../server/http/event-stream'
import { liveFeed } from '../../server/http/live-feed'
import { startWeb, type TestWeb } from './support/web'

/** Reads the events of a stream as they come. */
function eventsOf(response: Response) {
  const events: { topic: string; seq: number }[] = []
  const reader = response.body!.getReader()
  const ended = (async () => {
    const decoder = new TextDecoder()
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      for (const [, data] of decoder.decode(step.value).matchAll(/^data: (.*)$/gm))
        events.push(JSON.parse(data!))
    }
  })()
  return { events, ended, cancel: () => reader.cancel() }
}

describe('the live feed of a session', () => {
  let web: TestWeb
  afterEach(() => web.close())

  it('tells the present version at once and each newer one, and nothing else', async () => {
    web = await startWeb()
    web.versions.set('session:ses_1', 4)
    const { events, cancel } = eventsOf(await fetch(`${web.url}/live/ses_1`))
    await vi.waitFor(() => expect(events).toEqual([{ topic: 'session:ses_1', seq: 4 }]))
    web.versions.set('session:ses_2', 9)
    web.versions.set('session:ses_1', 6)
    await vi.waitFor(() => expect(events).toHaveLength(2))
    expect(events[1]).toEqual({ topic: 'session:ses_1', seq: 6 })
    await cancel()
  })

  it('ends when the server stops, so that it can stop', async () => {
    web = await startWeb()
    const { ended } = eventsOf(await fetch(`${web.url}/live/ses_1`))
    await web.close()
    await expect(ended).resolves.toBeUndefined()
  })

  it('refuses names that are none', async () => {
    web = await startWeb()
    expect((await fetch(`${web.url}/live/a.b`)).status).toBe(404)
    expect((await fetch(`${web.url}/live/${'x'.repeat(65)}`)).status).toBe(404)
  })
})

describe('watching versions', () => {
  it('asks once for all listeners, not at all without any, and survives a failed reading', async () => {
    vi.useFakeTimers()
    let asked = 0
    let isDown = true
    const feed = liveFeed(async topics => {
      asked += 1
      if (isDown) throw new Error('down')
      return new Map(topics.map(topic => [topic, 3]))
    }, 5)
    const heard: number[] = []
    const listen = () => feed.follow('t', { tell: seq => heard.push(seq), end: () => undefined })
    const leave = Array.from({ length: 50 }, listen)
    await vi.advanceTimersByTimeAsync(50)
    expect(asked).toBeGreaterThan(1)
    isDown = false
    await vi.advanceTimersByTimeAsync(10)
    expect(heard).toHaveLength(50)
    listen()()
    expect(heard).toHaveLength(51)
    for (const go of leave) go()
    expect(feed.listeners()).toBe(0)
    const before = asked
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBeLessThanOrEqual(before + 1)
    feed.stop()
    vi.useRealTimers()
  })

  it('never tells an older version after a newer one', async () => {
    const answers = [5, 3, 7]
    const feed = liveFeed(async topics => new Map(topics.map(topic => [topic, answers.shift() ?? 7])), 1)
    const heard: number[] = []
    feed.follow('t', { tell: seq => heard.push(seq), end: () => undefined })
    await vi.waitFor(() => expect(heard.at(-1)).toBe(7))
    expect(heard).toEqual([5, 7])
    feed.stop()
  })

  it('looks at once when something was written here, and not at every write of a full hall', async () => {
    vi.useFakeTimers()
    let asked = 0
    let version = 1
    const answers: (() => void)[] = []
    const read = (topics: string[]) => {
      asked += 1
      const then = version
      return new Promise<Map<string, number>>(resolve => {
        answers.push(() => resolve(new Map(topics.map(topic => [topic, then]))))
      })
    }
    const answer = async () => {
      answers.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    }
    const feed = liveFeed(read, 10_000)
    feed.hint()
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toBe(0)
    const heard: number[] = []
    feed.follow('t', { tell: seq => heard.push(seq), end: () => undefined })
    await vi.advanceTimersByTimeAsync(0)
    await answer()
    expect(heard).toEqual([1])
    await vi.advanceTimersByTimeAsync(1_000)
    version = 2
    feed.hint()
    await vi.advanceTimersByTimeAsync(0)
    // written while a look is under way that has not seen it: another one follows
    version = 3
    feed.hint()
    await answer()
    expect(heard).toEqual([1, 2])
    await vi.advanceTimersByTimeAsync(50)
    await answer()
    expect(heard).toEqual([1, 2, 3])
    const before = asked
    for (let n = 0; n < 200; n++) {
      feed.hint()
      await vi.advanceTimersByTimeAsync(1)
      await answer()
    }
    expect(asked - before).toBeLessThanOrEqual(5)
    feed.stop()
    vi.useRealTimers()
  })
})

describe('a stream of events', () => {
  const opened = () => {
    let sink!: Parameters<Parameters<typeof eventStream>[0]>[0]
    const left = vi.fn()
    const stream = eventStream(given => {
      sink = given
      return left
    })
    return { reader: stream.getReader(), sink, left }
  }
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('cuts a listener who takes nothing any more, once, and sends him no more', async () => {
    const { sink, left } = opened()
    for (let n = 0; n < 1_000; n++) sink.send(bytes('x'))
    expect(left).toHaveBeenCalledOnce()
    sink.end()
    expect(left).toHaveBeenCalledOnce()
  })

  it('gives what was sent in order and then ends', async () => {
    const { reader, sink, left } = opened()
    sink.send(bytes('a'))
    sink.send(bytes('b'))
    sink.end()
    sink.send(bytes('c'))
    const read = async () => new TextDecoder().decode((await reader.read()).value)
    expect([await read(), await read(), (await reader.read()).done]).toEqual(['a', 'b', true])
    expect(left).toHaveBeenCalledOnce()
  })

  it('is left when its listener goes', async () => {
    const { reader, sink, left } = opened()
    await reader.cancel()
    expect(left).toHaveBeenCalledOnce()
    sink.send(bytes('a'))
    sink.end()
    expect(left).toHaveBeenCalledOnce()
  })
})
