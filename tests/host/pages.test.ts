import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodingFor } from '../../server/http/static-door'
import { startWeb, type TestWeb } from './support/web'

const script = 'console.log("创赛通")\n'.repeat(200)
let web: TestWeb
const folder = mkdtempSync(join(tmpdir(), 'csc-pages-'))

beforeAll(async () => {
  mkdirSync(join(folder, 'pages/js'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'pages/index.html'), '<!doctype html><title>创赛通</title>')
  writeFileSync(join(folder, 'pages/.hidden'), 'hidden')
  writeFileSync(join(folder, 'pages/js/app.3f2a9c01.js'), script)
  writeFileSync(join(folder, 'pages/js/app.js'), script)
  web = await startWeb({ pages: join(folder, 'pages') })
})
afterAll(async () => {
  await web.close()
  rmSync(folder, { recursive: true })
})

interface RawAnswer {
  status: number | undefined
  headers: NodeJS.Dict<string | string[]>
  body: Buffer
}

/** A request exactly as written: fetch would tidy the path and inflate the answer. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(web.url)
    const sending = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    sending.once('error', reject).end()
  })
}

describe('the pages', () => {
  it('leads from the code on a certificate to its check, whatever the number holds', async () => {
    const { status, headers } = await raw('/cert?n=CSC2026-140400-0001-F')
    expect([status, headers.location]).toEqual([302, '/#/apply/certificate/index?n=CSC2026-140400-0001-F'])
    const odd = await raw('/cert?n=%0d%0a%22%3E%26x%3D1')
    expect(odd.headers.location).toBe('/#/apply/certificate/index?n=%0D%0A%22%3E%26x%3D1')
    expect((await raw('/cert')).headers.location).toBe('/#/apply/certificate/index?n=')
  })

  it('are sent as small as the browser can take them', async () => {
    const brotli = await raw('/js/app.js', { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
    const gzip = await raw('/js/app.js', { 'Accept-Encoding': 'gzip' })
    expect(gunzipSync(gzip.body).toString()).toBe(script)
    const plain = await raw('/js/app.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(script)
    expect(brotli.body.length).toBeLessThan(plain.body.length / 10)
  })

  it('are kept for ever only when the name holds a hash of the content', async () => {
    const cacheOf = async (path: string) => (await raw(path)).headers['cache-control']
    expect(await cacheOf('/js/app.3f2a9c01.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/js/app.js')).toBe('no-cache')
    expect(await cacheOf('/')).toBe('no-cache')
  })

  it('are not sent again unchanged', async () => {
    const first = await raw('/')
    const again = await raw('/', { 'If-None-Match': String(first.headers.etag) })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  })

  it('answer HEAD with the headers alone', async () => {
    const head = await raw('/js/app.js', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(head.body).toHaveLength(0)
  })

  it.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.hidden',
    '/js',
    '/js/',
  ])('do not include %s', async path => {
    const answer = await raw(path)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toContain('没有这个页面')
  })
})

describe('headers of every answer', () => {
  it.each(['/', '/healthz', '/openapi.json', '/nothing', '/live/a.b'])('are strict on %s', async path => {
    const { headers } = await raw(path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers.server).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('demand https for a year where the installation is served by https', async () => {
    const secure = await startWeb({ isHttps: true })
    const { headers } = await fetch(`${secure.url}/healthz`)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    await secure.close()
  })
})

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
    [undefined, 'identity'],
  ])('for %s is %s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected)
  })
})
