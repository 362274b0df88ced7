import { afterEach, describe, expect, it, vi } from 'vitest'
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
})
