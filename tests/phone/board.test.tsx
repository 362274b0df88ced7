import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ScreenView } from '../../src/contract/views/rounds-live'
import { useBoard } from '../../src/platform/use-board'
import { fakeServer } from './organize/fake-server'

const opened: string[] = []
class Stream {
  static readonly CLOSED = 2
  hear: (message: { data: string }) => void = () => undefined
  constructor(readonly url: string) {
    opened.push(url)
    streams.push(this)
  }
  addEventListener(name: string, listener: (message: { data: string }) => void) {
    if (name === 'message') this.hear = listener
  }
  close() {}
}
const streams: Stream[] = []

const scene = (feed: number, over: Partial<ScreenView> = {}) => ({
  ...{ scene: 'pause', edition: '演示', session: '企业组决赛', groupName: '企业组决赛' },
  ...{ feed, topic: 'session:ses_0000000000000001', ...over },
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  opened.splice(0)
  streams.splice(0)
})

describe('B1 大屏', () => {
  test('once paired it hears the session itself, whatever its name, and shows each change at once', async () => {
    let now: object = { scene: 'pairing', code: '123456', expiresAt: '2026-07-28T02:00:00.000Z' }
    await fakeServer([], {
      'rounds.requestPairing': () => ({ code: '123456', secret: 's', expiresAt: '' }),
      'rounds.screen': () => now,
    })
    const { result } = renderHook(() => useBoard())
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(result.current.view?.scene).toBe('pairing')
    now = scene(4)
    await act(() => vi.advanceTimersByTimeAsync(2_000))
    expect(result.current.view?.scene).toBe('pause')
    expect(opened).toEqual(['/live/ses_0000000000000001'])
    now = scene(5, { scene: 'standby' } as Partial<ScreenView>)
    streams[0]!.hear({ data: '{"topic":"session:ses_0000000000000001","seq":5}' })
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(result.current.view?.scene).toBe('standby')
  })
})
