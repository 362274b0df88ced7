import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { serverNow } from '../../src/platform/clock'
import { callFunction } from '../../src/platform/transport'

const fetched = vi.fn<typeof fetch>()
beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetched.mockReset()
})

const answer = (body: unknown, status = 200) =>
  fetched.mockResolvedValueOnce(
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
  )
const home = () => callFunction('catalog', 'home', {})
const codeOf = async () => {
  const reply = await home()
  return reply.ok ? 'ok' : reply.failure.code
}

describe('a call from the browser', () => {
  test('posts operation and input to its function, with the header that marks it as ours', async () => {
    answer({ ok: true, data: { done: true }, serverTime: '2026-07-01T00:00:00.000Z' })
    const requestId = '0197c0de-0000-7000-8000-000000000000'
    await callFunction('session', 'signOut', {}, { requestId })
    const [url, options] = fetched.mock.calls[0]!
    expect(url).toBe('/call/session')
    expect(options).toMatchObject({ method: 'POST', credentials: 'same-origin', headers: { 'X-CSC': '1' } })
    expect(JSON.parse(String(options?.body))).toEqual({ operation: 'signOut', input: {}, requestId })
  })
  test('hands on what the server says, refusals too', async () => {
    const failure = { code: 'EDITION_CLOSED', message: '已截止', traceId: 't' }
    answer({ ok: false, failure, serverTime: '' }, 409)
    expect(await home()).toEqual({ ok: false, failure, serverTime: '' })
  })
  test('a dead network and a page that is not ours are failures with a sentence, never an exception', async () => {
    fetched.mockRejectedValueOnce(new TypeError('failed to fetch'))
    expect(await home()).toMatchObject({ failure: { code: 'NETWORK', message: '网络断了，联网后会继续' } })
    answer('<html>502</html>', 502)
    expect(await codeOf()).toBe('BUSY')
    answer({ hello: 'proxy' })
    expect(await codeOf()).toBe('BUSY')
    answer('null')
    expect(await codeOf()).toBe('BUSY')
  })
  test('no answer within 15 s counts as no network', async () => {
    vi.useFakeTimers()
    fetched.mockImplementationOnce(
      (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
        }),
    )
    const code = codeOf()
    await vi.advanceTimersByTimeAsync(14_999)
    const early = await Promise.race([code, Promise.resolve('waiting')])
    expect(early).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await code).toBe('NETWORK')
  })
  test('sets the clock by the answer', async () => {
    answer({ ok: true, data: {}, serverTime: '2026-07-10T15:59:59.000Z' })
    await home()
    expect(Math.abs(serverNow()! - Date.parse('2026-07-10T15:59:59.000Z'))).toBeLessThan(500)
  })
})
