import { act } from '@testing-library/react'
import { vi } from 'vitest'

type Answer = (input: never) => unknown
/** What the server says: by function.operation. A thrown string is a failure's code; 'offline' is no answer. */
export type Answers = Record<string, Answer>

/** A call that reached the server. */
export interface Asked {
  name: string
  input: Record<string, unknown>
  requestId?: string
}

export const nobody = { person: null, grants: [], consents: [], demo: null }
export const somebody = {
  person: { id: 'per_0000000000000001', name: '', phoneMasked: '139****5678' },
  grants: [],
  consents: [{ document: 'privacy', version: '2026-06-15', givenAt: '2026-06-01T00:00:00.000Z' }],
  demo: null,
}

/** Answers the pages' calls in place of a server; `asked` are the calls that came, in order. */
export function startServer(answers: Answers, serverTime = '2026-07-01T02:12:00.000Z'): { asked: Asked[] } {
  const asked: Asked[] = []
  const all: Answers = { 'session.me': () => nobody, ...answers }
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const { operation, input, requestId } = JSON.parse(body) as Asked & { operation: string }
    const name = `${address.split('/').at(-1)}.${operation}`
    asked.push({ name, input, requestId })
    try {
      return new Response(JSON.stringify({ ok: true, data: await all[name]?.(input as never), serverTime }))
    } catch (code) {
      if (code === 'offline') throw new TypeError('no network')
      const failure = { code, message: `失败 ${String(code)}`, traceId: '' }
      return new Response(JSON.stringify({ ok: false, failure, serverTime }))
    }
  })
  return { asked }
}

/** Refuses with a code. */
export function refuse(code: string): never {
  throw code
}

/** Lets what is under way come to rest. */
export async function rest(ms = 0): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
}
