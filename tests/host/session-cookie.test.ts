import { afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/contract/reply'
import { startWeb, type TestWeb } from './support/web'

let web: TestWeb
afterEach(() => web.close())

const token = 'f'.repeat(64)
const run = async ({ operation }: { operation: string }) => {
  const data = operation === 'signIn' ? { person: 'per_1', token } : { done: true }
  const reply: Reply<unknown> = { ok: true, data, serverTime: '' }
  return { status: 200, reply }
}

async function session(operation: string, headers: Record<string, string>) {
  const response = await fetch(`${web.url}/call/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSC': '1', ...headers },
    body: JSON.stringify({ operation }),
  })
  const { data } = (await response.json()) as { data: unknown }
  return { cookie: response.headers.get('set-cookie'), data }
}

describe('the session of a browser', () => {
  it('is kept in a cookie no script can read, and not in the answer', async () => {
    web = await startWeb({ run })
    const { cookie, data } = await session('signIn', { Origin: web.url })
    expect(cookie).toBe(`csc=${token}; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax`)
    expect(data).toEqual({ person: 'per_1' })
  })

  it('is bound to this host over https', async () => {
    web = await startWeb({ run, proxyHops: 1, origins: ['https://csc.example.gov.cn'] })
    const headers = { Origin: 'https://csc.example.gov.cn', 'X-Forwarded-Proto': 'https' }
    const { cookie } = await session('signIn', headers)
    expect(cookie).toBe(`__Host-csc=${token}; Max-Age=7776000; Path=/; HttpOnly; Secure; SameSite=Lax`)
  })

  it('is forgotten at sign-out', async () => {
    web = await startWeb({ run })
    const { cookie } = await session('signOut', { Origin: web.url, Cookie: `csc=${token}` })
    expect(cookie).toMatch(/^csc=; Max-Age=0; Path=\//)
  })
})

describe('the session of an app', () => {
  it('is answered as a token, without a cookie', async () => {
    web = await startWeb({ run })
    expect(await session('signIn', {})).toEqual({ cookie: null, data: { person: 'per_1', token } })
  })
})
