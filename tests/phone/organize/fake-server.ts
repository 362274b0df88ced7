import { act } from '@testing-library/react'
import { vi } from 'vitest'
import type { GrantView, Role } from '../../../src/contract/roles'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'

export const edition = 'changzhi-2026'

interface Asked {
  operation: string
  input: Record<string, unknown>
  requestId?: string
}
type Answer = (input: Record<string, unknown>) => unknown

/** A failure to be answered in place of data. */
export class Refused {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly details?: object,
  ) {}
}

const grant = (role: Role): GrantView => ({
  role,
  edition,
  unit: '140400',
  session: null,
  validTo: '2026-12-31T15:59:59.000Z',
})

const me = (roles: readonly Role[]) => ({
  person: { id: 'per_0000000000000001', name: '演示·王经办', phoneMasked: null },
  grants: roles.map(grant),
  consents: [],
  demo: null,
})

/**
 * Answers the pages' calls by `function.operation`; what is not named answers as an empty list of editions does or not
 * at all. `asked` keeps every call in order. Begins a session of these roles.
 */
export async function fakeServer(roles: readonly Role[], answers: Record<string, Answer>) {
  const asked: Asked[] = []
  const all: Record<string, Answer> = {
    'session.me': () => me(roles),
    'catalog.editions': () => ({ editions: [] }),
    ...answers,
  }
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    const functionName = address.split('/').at(-1)
    const { operation, input, requestId } = JSON.parse(String(options.body)) as Asked
    const name = `${functionName}.${operation}`
    asked.push({ operation: name, input, requestId })
    const answer = all[name]
    if (!answer) throw new TypeError(`nobody answers ${name}`)
    const data = answer(input)
    const reply =
      data instanceof Refused
        ? {
            ok: false,
            failure: { code: data.code, message: data.message, details: data.details, traceId: 't' },
          }
        : { ok: true, data }
    return new Response(JSON.stringify({ ...reply, serverTime: '2026-07-08T02:00:00.000Z' }))
  })
  await act(async () => {
    await refreshSession()
  })
  return { asked, of: (name: string) => asked.filter(each => each.operation === name), all }
}

/** The parameters the page is opened with. */
export function openedWith(parameters: Record<string, string>): void {
  route.params = parameters
}

/** A width of the window in px, as the browser tells it. */
export function windowWidth(width: number): void {
  act(() => {
    vi.stubGlobal('innerWidth', width)
    window.dispatchEvent(new Event('resize'))
  })
}
