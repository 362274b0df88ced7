import { afterEach, describe, expect, it } from 'vitest'
import { gatewaysFrom } from '../../../cloudfunctions/shared/environment'
import { upperHttp } from '../../../cloudfunctions/shared/gateways/upper-http'
import { type Answering, answeringServer } from '../../setup/answering-server'
import { requestId } from '../../setup/host'

let server: Awaited<ReturnType<typeof answeringServer>>
afterEach(() => server?.close())

const received = { arrival: 'arr_1', number: 1, late: false, already: false }
const taken = { json: { ok: true, data: received } }
const call = () => ({
  ...{ token: 'csx_token', requestId: requestId() },
  input: { edition: 'shanxi-2026', unit: '140400', file: '{}' },
})

/** Delivers to a server that answers one after the other, the last for all that follow. */
async function deliver(...answers: Answering[]) {
  server = await answeringServer(() => (answers.length > 1 ? answers.shift()! : answers[0]!))
  const asked = call()
  const gateway = upperHttp({ base: server.base, patience: 300, pause: 1 })
  return { answer: await gateway.deliver(asked), asked, arrived: server.arrived }
}

describe('the system above', () => {
  it('is called with the token in its header and nowhere else', async () => {
    const { answer, asked, arrived } = await deliver(taken)
    expect(answer).toEqual({ kind: 'received', data: received })
    expect(arrived).toHaveLength(1)
    expect(arrived[0]).toMatchObject({
      path: '/call/recommendations',
      headers: { authorization: 'Bearer csx_token', 'x-csc': '1', 'content-type': 'application/json' },
    })
    expect(JSON.parse(arrived[0]!.body)).toEqual({
      ...{ operation: 'deliver', input: asked.input, requestId: asked.requestId },
    })
  })

  it.each<[string, Answering]>([
    ['a cut line', 'cut'],
    ['silence', 'hang'],
    ['busy', { status: 503, json: { ok: false, failure: { message: '现在人多' } } }],
    ['too many', { status: 429, json: {} }],
  ])('is asked again under the same request id after %s', async (_, first) => {
    const { answer, arrived } = await deliver(first, taken)
    expect(answer.kind).toBe('received')
    expect(new Set(arrived.map(({ body }) => JSON.parse(body).requestId)).size).toBe(1)
    expect(arrived).toHaveLength(2)
  })

  it('is given up after three tries', async () => {
    const { answer, arrived } = await deliver('cut')
    expect(answer).toEqual({ kind: 'unreachable' })
    expect(arrived).toHaveLength(3)
  })

  it('is unreachable where nobody listens', async () => {
    const gateway = upperHttp({ base: 'http://127.0.0.1:1', patience: 300, pause: 1 })
    expect(await gateway.deliver(call())).toEqual({ kind: 'unreachable' })
  })

  it('refuses in its own words, once', async () => {
    const refusal = { status: 409, json: { ok: false, failure: { message: '签名不对' } } }
    const { answer, arrived } = await deliver(refusal)
    expect(answer).toEqual({ kind: 'refused', message: '签名不对' })
    expect(arrived).toHaveLength(1)
  })

  it.each<[string, Answering]>([
    ['a page', { text: '<html>' }],
    ['null', { json: null }],
    ['an answer without an arrival', { json: { ok: true, data: { number: 1 } } }],
    ['far too much', { text: 'x'.repeat(70_000) }],
  ])('is not believed when it answers %s', async (_, answer) => {
    expect((await deliver(answer)).answer).toEqual({
      kind: 'refused',
      message: '对方不是创赛通系统，请核对地址',
    })
  })

  it('is reached encrypted, or on this machine', () => {
    const base = (CSC_UPPER_URL: string) => gatewaysFrom({ CSC_UPPER_URL }).upper?.base
    expect(base('https://csc.example.gov.cn/')).toBe('https://csc.example.gov.cn')
    expect(base('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080')
    for (const bad of [
      'http://csc.example.gov.cn',
      'https://',
      'ftp://x',
      'https://x/path',
      'http://localhost.example',
    ])
      expect(() => base(bad)).toThrow('CSC_UPPER_URL')
    expect(gatewaysFrom({}).upper).toBeNull()
  })
})
