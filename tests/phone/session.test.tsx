import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adoptSession, leaveSession, refreshSession, useSession } from '../../src/platform/session'
import { readStored, writeStored } from '../../src/platform/storage'

const asked: { operation: string; requestId?: string }[] = []
let signedIn: string | null = null
let reachable = true

beforeEach(() => {
  asked.length = 0
  signedIn = null
  reachable = true
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const envelope = JSON.parse(body) as { operation: string; requestId?: string }
    asked.push(envelope)
    if (!reachable) throw new TypeError('no network')
    if (envelope.operation === 'signOut') signedIn = null
    const person = signedIn && { id: signedIn, name: signedIn, phoneMasked: null }
    const data = { person, grants: [], consents: [], demo: null }
    return new Response(JSON.stringify({ ok: true, data, serverTime: '2026-07-01T00:00:00.000Z' }))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('who this is, is asked once however many parts of a page want to know, and again after signing in', async () => {
  const first = renderHook(useSession)
  const second = renderHook(useSession)
  await act(refreshSession)
  expect(asked.filter(each => each.operation === 'me')).toHaveLength(1)
  expect(first.result.current.me?.person).toBeNull()
  signedIn = '演示甲'
  await act(() => adoptSession(undefined))
  expect(second.result.current.me?.person?.name).toBe('演示甲')
})

test('without a network the last answer stays', async () => {
  const { result } = renderHook(useSession)
  signedIn = '演示甲'
  await act(refreshSession)
  reachable = false
  await act(refreshSession)
  expect(result.current).toMatchObject({ me: { person: { name: '演示甲' } }, failure: { code: 'NETWORK' } })
})

test('signing out forgets what was read, keeps what waits to be sent', async () => {
  const { result } = renderHook(useSession)
  signedIn = '演示甲'
  await act(refreshSession)
  writeStored('cache:x', 1)
  writeStored('draft:演示甲:form', 2)
  await act(leaveSession)
  expect(result.current.me?.person).toBeNull()
  expect(asked.find(each => each.operation === 'signOut')?.requestId).toBeTruthy()
  expect([readStored('cache:x'), readStored('draft:演示甲:form')]).toEqual([null, 2])
})

test('who this is, is asked again by itself when the first answer was lost', async () => {
  vi.useFakeTimers()
  reachable = false
  const { result } = renderHook(useSession)
  await act(refreshSession)
  expect(result.current).toMatchObject({ me: { person: null }, failure: { code: 'NETWORK' } })
  signedIn = '演示甲'
  reachable = true
  await act(() => vi.advanceTimersByTimeAsync(20_000))
  expect(result.current).toMatchObject({ me: { person: { name: '演示甲' } }, failure: null })
  const count = asked.length
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(asked).toHaveLength(count)
  vi.useRealTimers()
})
