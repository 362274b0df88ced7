import { afterEach, describe, expect, test } from 'vitest'
import { gatewaysFrom } from '../../../cloudfunctions/shared/environment'
import { cosStorage } from '../../../cloudfunctions/shared/gateways/cos-storage'
import { StorageRefused, storageTrouble } from '../../../cloudfunctions/shared/gateways/storage'
import { cosServer } from '../../setup/cos-server'

const account = { secretId: 'AKIDEXAMPLE', secretKey: 'secret-of-the-test' }
const temporary = { ...account, token: 'token+of/the=test' }
let now = new Date('2026-07-01T02:00:00Z')
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  now = new Date('2026-07-01T02:00:00Z')
  for (const server of open.splice(0)) await server.close()
})

async function store(keys: typeof account & { token?: string } = account, used = keys) {
  const server = await cosServer(keys, () => now)
  open.push(server)
  return { server, cos: cosStorage({ base: server.base, credentials: () => used }, () => now) }
}

const bearer = () => ({ person: 'per_1', until: new Date(now.getTime() + 600_000) })
const troubleOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof StorageRefused ? [error.trouble, error.code] : error),
  )
const put = (ticket: { url: string; headers: Record<string, string> }, body: string) =>
  fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body })

describe.each([
  ['keys of its own', account],
  ['temporary keys with their token', temporary],
])('COS with %s', (_, keys) => {
  test('takes a file in parts, joins them, gives it back whole, in ranges and by a link', async () => {
    const { server, cos } = await store(keys)
    server.state.pageSize = 1
    const key = 'applications/obj_1'
    const upload = await cos.begin(key)
    expect(server.arrived[0]?.headers['x-cos-server-side-encryption']).toBe('AES256')
    for (const [part, text] of [
      [2, 'world'],
      [1, 'hello '],
    ] as const) {
      const ticket = cos.partTicket({ key, upload, part, bytes: text.length }, bearer())
      expect((await put(ticket, text)).status).toBe(200)
    }
    const parts = await cos.parts({ key, upload })
    expect(parts.map(({ part, bytes }) => [part, bytes])).toEqual([
      [1, 6],
      [2, 5],
    ])
    await cos.complete({ key, upload }, [...parts].reverse())
    await cos.complete({ key, upload }, parts)
    expect(await cos.size(key)).toBe(11)
    expect(Buffer.from(await cos.read(key, 3, 8)).toString()).toBe('lo wo')
    const pieces: Uint8Array[] = []
    for await (const piece of cos.stream(key)) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('hello world')
    const link = cos.link({ key, name: '计划 (1).pdf', type: 'application/pdf' }, bearer())
    const answer = await fetch(link)
    expect(await answer.text()).toBe('hello world')
    expect(server.arrived.at(-1)?.query.get('response-content-disposition')).toContain("filename*=UTF-8''")
    await cos.remove(key)
    await cos.remove(key)
    expect(await cos.size(key)).toBeNull()
  })
})

describe('an address that carries its signature', () => {
  test('takes neither another length nor another part nor another file, and ends', async () => {
    const { cos } = await store()
    const key = 'applications/obj_1'
    const upload = await cos.begin(key)
    const ticket = cos.partTicket({ key, upload, part: 1, bytes: 5 }, bearer())
    expect((await put(ticket, 'too long')).status).toBe(403)
    expect(
      (await put({ ...ticket, url: ticket.url.replace('partNumber=1', 'partNumber=2') }, 'hello')).status,
    ).toBe(403)
    expect((await put({ ...ticket, url: ticket.url.replace('obj_1', 'obj_2') }, 'hello')).status).toBe(403)
    expect((await fetch(ticket.url)).status).toBe(403)
    now = new Date(now.getTime() + 601_000)
    expect((await put(ticket, 'hello')).status).toBe(403)
  })
})

describe('what COS refuses', () => {
  test('is told apart', async () => {
    const { server, cos } = await store()
    const gone = { key: 'applications/none', upload: 'none' }
    expect(await troubleOf(cos.parts(gone))).toEqual(['missing', 'NoSuchUpload'])
    expect(await troubleOf(cos.complete(gone, [{ part: 1, bytes: 1, tag: '"x"' }]))).toEqual([
      'missing',
      'NoSuchUpload',
    ])
    expect(await troubleOf(cos.read('none', 0, 1))).toEqual(['missing', 'NoSuchKey'])
    expect(await troubleOf(cos.abort(gone))).toBe('done')
    const upload = await cos.begin('k')
    expect(await troubleOf(cos.complete({ key: 'k', upload }, [{ part: 1, bytes: 1, tag: '"x"' }]))).toEqual([
      'broken',
      'InvalidPart',
    ])
    server.state.fail = () => ({ status: 503, body: '<Error><Code>SlowDown</Code></Error>' })
    expect(await troubleOf(cos.begin('k'))).toEqual(['busy', 'SlowDown'])
    server.state.fail = () => ({ status: 500, body: 'not XML' })
    expect(await troubleOf(cos.put('k', new Uint8Array(1)))).toEqual(['busy', '500'])
    server.state.fail = () => 'cut'
    expect(await troubleOf(cos.size('k'))).toEqual(['busy', 'TypeError'])
  })

  test('an error that comes with status 200 while parts are joined', async () => {
    const { server, cos } = await store()
    const upload = await cos.begin('k')
    server.state.fail = ({ method }) =>
      method === 'POST' ? { status: 200, body: '  <Error><Code>InternalError</Code></Error>' } : null
    expect(await troubleOf(cos.complete({ key: 'k', upload }, []))).toEqual(['busy', 'InternalError'])
  })

  test('a wrong key, and a token that is missing', async () => {
    const { cos } = await store(account, { ...account, secretKey: 'another' })
    expect(await troubleOf(cos.begin('k'))).toEqual(['denied', 'SignatureDoesNotMatch'])
    const second = await store(temporary, account)
    expect(await troubleOf(second.cos.begin('k'))).toEqual(['denied', 'InvalidAccessKeyId'])
  })

  test('means for the caller: later, full, or our mistake', () => {
    expect(storageTrouble(new StorageRefused('busy', 'x'))).toBe('BUSY')
    expect(storageTrouble(new StorageRefused('full', 'x'))).toBe('STORAGE_FULL')
    expect(storageTrouble(new StorageRefused('denied', 'x'))).toBeNull()
    expect(storageTrouble(new Error('x'))).toBeNull()
  })
})

describe('the settings', () => {
  const place = { STORAGE_BUCKET: 'csc-1250000000', STORAGE_REGION: 'ap-shanghai' }
  test('of a bucket with its own keys, and of CloudBase with the platform’s', () => {
    const own = gatewaysFrom({
      ...place,
      STORAGE_SECRET_ID: 'a',
      STORAGE_SECRET_KEY: 'b',
      TENCENTCLOUD_SESSIONTOKEN: 't',
    })
    expect(own.storage?.base).toBe('https://csc-1250000000.cos.ap-shanghai.myqcloud.com')
    expect(own.storage?.credentials()).toEqual({ secretId: 'a', secretKey: 'b', token: undefined })
    const env: Record<string, string> = {
      ...place,
      TENCENTCLOUD_SECRETID: 'c',
      TENCENTCLOUD_SECRETKEY: 'd',
      TENCENTCLOUD_SESSIONTOKEN: 't',
    }
    const cloud = gatewaysFrom(env)
    env.TENCENTCLOUD_SESSIONTOKEN = 'renewed'
    expect(cloud.storage?.credentials()).toEqual({ secretId: 'c', secretKey: 'd', token: 'renewed' })
    expect(gatewaysFrom(place).storage).toBeNull()
    expect(gatewaysFrom({ STORAGE_SECRET_ID: 'a', STORAGE_SECRET_KEY: 'b' }).storage).toBeNull()
  })
})
