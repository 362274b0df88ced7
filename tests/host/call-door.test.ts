import { request } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bodyLimit, fileBodyLimit } from '../../server/http/read-body'
import { startWeb, type TestWeb } from './support/web'

let web: TestWeb
afterEach(() => web.close())

const json = { 'Content-Type': 'application/json', 'X-CSC': '1' }
const me = JSON.stringify({ operation: 'me', input: {} })

const post = (headers: Record<string, string>, body: string = me) =>
  fetch(`${web.url}/call/session`, { method: 'POST', headers, body })

async function failureOf(response: Response) {
  const { ok, failure } = (await response.json()) as {
    ok: boolean
    failure: { code: string; message: string }
  }
  expect(ok).toBe(false)
  expect(failure.message).toMatch(/[\u4e00-\u9fff]/)
  return { status: response.status, code: failure.code }
}

describe('what may knock at the call door', () => {
  it.each([
    ['a call from our own page', { Origin: 'self' }, 200],
    ['an app with its token', { Authorization: 'Bearer abc' }, 200],
    ['a guest without cookie or origin', {}, 200],
    ['a listed origin', { Origin: 'https://csc.example.gov.cn' }, 200],
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['a page without an origin of its own', { Origin: 'null' }, 403],
    ['a cookie without an origin', { Cookie: 'csc=abc' }, 403],
    ['a form', { 'Content-Type': 'text/plain' }, 415],
    ['JSON dressed up as a form', { 'Content-Type': 'text/plain;application/json' }, 415],
    ['no mark of ours', { 'X-CSC': '' }, 403],
  ])('%s', async (_, headers, status) => {
    web = await startWeb({ origins: ['https://csc.example.gov.cn'] })
    const own = 'Origin' in headers && headers.Origin === 'self' ? { Origin: web.url } : {}
    const response = await post({ ...json, ...headers, ...own } as Record<string, string>)
    expect(response.status).toBe(status)
    expect(web.calls).toHaveLength(status === 200 ? 1 : 0)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    if (status !== 200) expect(await failureOf(response)).toEqual({ status, code: 'FORBIDDEN' })
  })
})

describe('the body of a call', () => {
  const padded = (length: number) => {
    const body = JSON.stringify({ operation: 'me', input: { text: '' } })
    return body.replace('""', `"${'x'.repeat(length - body.length)}"`)
  }

  it('may hold 256 KB and not one byte more', async () => {
    web = await startWeb()
    expect((await post(json, padded(bodyLimit))).status).toBe(200)
    expect(await failureOf(await post(json, padded(bodyLimit + 1)))).toEqual({
      status: 413,
      code: 'INPUT_INVALID',
    })
    expect(web.calls).toHaveLength(1)
  })

  it('may be larger where officers send a spreadsheet, and nowhere else', async () => {
    web = await startWeb()
    const send = (length: number) =>
      fetch(`${web.url}/call/screening`, { method: 'POST', headers: json, body: padded(length) })
    expect((await send(fileBodyLimit)).status).toBe(200)
    expect((await send(fileBodyLimit + 1)).status).toBe(413)
    expect((await post(json, padded(fileBodyLimit))).status).toBe(413)
  })

  it('is counted while it arrives when its length is not told', async () => {
    web = await startWeb()
    const stream = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode('x'.repeat(65_536))),
    })
    const send = fetch(`${web.url}/call/session`, {
      method: 'POST',
      headers: json,
      body: stream,
      duplex: 'half',
    } as RequestInit)
    const outcome = await send.then(
      response => response.status,
      () => 'cut',
    )
    expect([413, 'cut']).toContain(outcome)
    expect(web.calls).toHaveLength(0)
  })

  it.each([
    ['broken JSON', '{"operation":"me"'],
    ['nothing', ''],
    ['no operation', '{"input":{}}'],
    ['an operation that is no text', '{"operation":7}'],
    ['a request id that is no text', '{"operation":"me","requestId":7}'],
    ['a key of the prototype', '{"operation":"me","input":{"__proto__":{"admin":true}}}'],
    ['arrays too long', `{"operation":"me","input":[${'1,'.repeat(2_000)}1]}`],
    ['nesting too deep', `{"operation":"me","input":${'['.repeat(12)}${']'.repeat(12)}}`],
  ])('is refused with %s', async (_, body) => {
    web = await startWeb()
    expect(await failureOf(await post(json, body))).toEqual({ status: 400, code: 'INPUT_INVALID' })
    expect(web.calls).toHaveLength(0)
  })

  it('may nest 12 deep and hold arrays of 2,000', async () => {
    web = await startWeb()
    const deep = `{"operation":"me","input":${'['.repeat(11)}${']'.repeat(11)}}`
    expect((await post(json, deep)).status).toBe(200)
    expect((await post(json, `{"operation":"me","input":[${'1,'.repeat(1_999)}1]}`)).status).toBe(200)
  })

  it('counts as received when its last byte is there', async () => {
    web = await startWeb()
    const { port } = new URL(web.url)
    const sending = request({
      port,
      method: 'POST',
      path: '/call/session',
      headers: { ...json, 'Content-Length': me.length },
    })
    sending.write(me.slice(0, -1))
    await post(json)
    const headersThere = Date.now()
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(headersThere), { interval: 1 })
    const lastByte = Date.now()
    sending.end(me.slice(-1))
    await new Promise(resolve => sending.once('response', response => response.resume().once('end', resolve)))
    expect(web.calls[1]?.receivedAt.getTime()).toBeGreaterThanOrEqual(lastByte)
  })
})

describe('too much at once', () => {
  it('answers BUSY to the 201st waiting call and serves again afterwards', async () => {
    let release = () => {}
    const gate = new Promise<void>(resolve => {
      release = resolve
    })
    const answer = { status: 200, reply: { ok: true as const, data: null, serverTime: '' } }
    web = await startWeb({ run: () => gate.then(() => answer) })
    const waiting = Array.from({ length: 200 }, () => post(json))
    let refused = await post(json)
    while (refused.status === 200) refused = await post(json)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(await failureOf(refused)).toEqual({ status: 503, code: 'BUSY' })
    release()
    const statuses = (await Promise.all(waiting)).map(response => response.status)
    expect(statuses.filter(status => status === 200).length).toBeGreaterThanOrEqual(199)
    expect((await post(json)).status).toBe(200)
  })

  it('lets a hall of screens wait in places of their own: none of them takes a judge’s', async () => {
    let release = () => {}
    const gate = new Promise<void>(resolve => {
      release = resolve
    })
    let inside = 0
    const answer = { status: 200, reply: { ok: true as const, data: null, serverTime: '' } }
    const run = async (call: { operation: string }) => {
      if (call.operation !== 'screen') return answer
      inside += 1
      await gate
      return answer
    }
    web = await startWeb({ run })
    const look = () =>
      fetch(`${web.url}/call/rounds`, { method: 'POST', headers: json, body: '{"operation":"screen"}' })
    const screens = Array.from({ length: 400 }, look)
    await vi.waitFor(() => expect(inside).toBe(400), 10_000)
    expect((await post(json)).status).toBe(200)
    release()
    expect((await Promise.all(screens)).every(({ status }) => status === 200)).toBe(true)
  })
})

describe('who calls', () => {
  it('is known by the address of the connection, whatever a header claims', async () => {
    web = await startWeb()
    await post({ ...json, 'X-Forwarded-For': '203.0.113.9' })
    expect(web.calls[0]?.ip).toBe('127.0.0.1')
  })

  it('is known by the address the outermost of our proxies saw', async () => {
    web = await startWeb({ proxyHops: 2 })
    await post({ ...json, 'X-Forwarded-For': '198.51.100.1, 203.0.113.9, 10.0.0.2' })
    expect(web.calls[0]?.ip).toBe('203.0.113.9')
  })

  it('is told apart by bearer token, and the cookie otherwise', async () => {
    web = await startWeb()
    await post({ ...json, Origin: web.url, Cookie: 'csc=from-cookie' })
    await post({ ...json, Cookie: 'csc=from-cookie', Authorization: 'Bearer from-app' })
    expect(web.calls.map(({ token }) => token)).toEqual(['from-cookie', 'from-app'])
  })
})
