import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useAction } from '../../src/platform/use-action'
import { useCall } from '../../src/platform/use-call'

interface Call {
  body: { operation: string; input: { edition?: string }; requestId?: string }
  answer(reply: object): Promise<void>
  fail(): Promise<void>
}
let calls: Call[] = []

beforeEach(() => {
  calls = []
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    const body = JSON.parse(String(options.body)) as Call['body']
    return new Promise((resolve, reject) => {
      calls.push({
        body,
        answer: reply =>
          act(async () =>
            resolve(new Response(JSON.stringify({ serverTime: '2026-07-01T00:00:00.000Z', ...reply }))),
          ),
        fail: () => act(async () => reject(new TypeError('no network'))),
      })
    })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const good = (data: unknown) => ({ ok: true, data })
const open = (edition: string, keep = false) =>
  renderHook(props => useCall('catalog', 'home', { edition: props.edition }, { keep }), {
    initialProps: { edition },
  })

describe('what a page asks', () => {
  test('an answer to an older question is not listened to', async () => {
    const { result, rerender } = open('one')
    rerender({ edition: 'two' })
    await calls[1]!.answer(good('of two'))
    await calls[0]!.answer(good('of one'))
    expect(result.current.data).toBe('of two')
  })
  test('changing the question never shows the old answer under the new one', async () => {
    const { result, rerender } = open('one')
    await calls[0]!.answer(good('of one'))
    rerender({ edition: 'two' })
    expect(result.current.data).toBeNull()
  })
  test('what is there stays while it is asked again and when that fails', async () => {
    const { result } = open('one')
    await calls[0]!.answer(good('first'))
    act(() => void result.current.reload())
    expect(result.current).toMatchObject({ data: 'first', loading: true })
    await calls[1]!.fail()
    expect(result.current).toMatchObject({ data: 'first', loading: false, failure: { code: 'NETWORK' } })
    act(() => void result.current.reload())
    await calls[2]!.answer(good('second'))
    expect(result.current).toMatchObject({ data: 'second', failure: null })
  })
  test('somebody who taps 重试 faster than his line answers is shown the first answer, then the newer one', async () => {
    const { result } = open('one')
    await calls[0]!.fail()
    for (let tap = 0; tap < 3; tap++) act(() => void result.current.reload())
    await calls[1]!.answer(good('first'))
    expect(result.current).toMatchObject({ data: 'first', failure: null, loading: true })
    await calls[3]!.answer(good('newest'))
    await calls[2]!.answer(good('late'))
    expect(result.current).toMatchObject({ data: 'newest', loading: false })
  })
  test('a retry that fails is not told while a later one is under way', async () => {
    const { result } = open('one')
    await calls[0]!.answer(good('first'))
    for (let tap = 0; tap < 2; tap++) act(() => void result.current.reload())
    await calls[1]!.fail()
    expect(result.current).toMatchObject({ data: 'first', failure: null, loading: true })
    await calls[2]!.answer(good('second'))
    expect(result.current).toMatchObject({ data: 'second', failure: null, loading: false })
  })
  test('the skeleton waits 300 ms', async () => {
    vi.useFakeTimers()
    const { result } = open('one')
    await act(() => vi.advanceTimersByTimeAsync(299))
    expect(result.current.slow).toBe(false)
    await act(() => vi.advanceTimersByTimeAsync(1))
    expect(result.current.slow).toBe(true)
    await calls[0]!.answer(good('x'))
    expect(result.current.slow).toBe(false)
  })
  test('a kept answer is there when the page is opened without a network, with its time', async () => {
    const first = open('one', true)
    await calls[0]!.answer(good('kept'))
    first.unmount()
    const { result } = open('one', true)
    expect(result.current).toMatchObject({ data: 'kept', answeredAt: '2026-07-01T00:00:00.000Z' })
    await calls[1]!.fail()
    expect(result.current).toMatchObject({ data: 'kept', failure: { code: 'NETWORK' } })
  })
  test('what is not to be kept is not', async () => {
    const first = open('one')
    await calls[0]!.answer(good('private'))
    first.unmount()
    expect(open('one').result.current.data).toBeNull()
    expect(Object.keys(localStorage)).toEqual([])
  })
})

describe('what a person does', () => {
  const start = () => renderHook(() => useAction('catalog', 'home')).result
  const idOf = (index: number) => calls[index]!.body.requestId

  test('two taps are one request', async () => {
    const result = start()
    act(() => {
      void result.current.run({})
      void result.current.run({})
    })
    expect(calls).toHaveLength(1)
    expect(result.current.busy).toBe(true)
    await calls[0]!.answer(good(1))
    expect(result.current.busy).toBe(false)
  })
  test('after a dead network the same wish goes under the same id, another wish under its own', async () => {
    const result = start()
    act(() => void result.current.run({ edition: 'a' }))
    await calls[0]!.fail()
    expect(result.current.failure?.code).toBe('NETWORK')
    act(() => void result.current.run({ edition: 'a' }))
    expect(idOf(1)).toBe(idOf(0))
    await calls[1]!.fail()
    act(() => void result.current.run({ edition: 'b' }))
    expect(idOf(2)).not.toBe(idOf(0))
    await calls[2]!.answer(good(1))
  })
  test('after an answer, yes or no, a new tap is a new wish', async () => {
    const result = start()
    act(() => void result.current.run({}))
    await calls[0]!.answer({ ok: false, failure: { code: 'STATE_REFUSED', message: '', traceId: '' } })
    act(() => void result.current.run({}))
    expect(idOf(1)).not.toBe(idOf(0))
    await calls[1]!.answer(good(1))
    act(() => void result.current.run({}))
    expect(idOf(2)).not.toBe(idOf(1))
    await calls[2]!.answer(good(1))
  })
})
