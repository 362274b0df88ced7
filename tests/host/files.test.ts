import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DiskStorage, diskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { newId } from '../../cloudfunctions/shared/identifiers'
import { byteRange } from '../../server/http/byte-range'
import { contentDisposition } from '../../server/http/file-door'
import { type FreshDatabase, freshDatabase } from '../setup/database'
import { only } from '../setup/files'
import { signedIn, type TestPerson } from '../setup/people'
import { testHost, testKeys } from '../setup/test-host'
import { startWeb, type TestWeb } from './support/web'

let db: FreshDatabase
let web: TestWeb
let folder: string
let disk: DiskStorage
let who: TestPerson
let free = Number.MAX_SAFE_INTEGER
const now = new Date('2026-07-01T00:00:00.000Z')
const until = new Date(now.getTime() + 600_000)
const key = 'applications/obj_1'

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  free = Number.MAX_SAFE_INTEGER
  folder = await mkdtemp(join(tmpdir(), 'csc-doors-'))
  disk = diskStorage(folder, testKeys)
  who = await signedIn(db)
  const host = { ...testHost(db.database), clock: () => now, storage: disk }
  web = await startWeb({ files: { doors: { host, disk, free: () => free }, storeOrigin: null } })
})
afterEach(async () => {
  await web.close()
  await rm(folder, { recursive: true, force: true })
})

const ticketFor = (
  upload: string,
  bytes: number,
  over: { person?: string; until?: Date; part?: number } = {},
) =>
  disk.partTicket(
    { key, upload, part: over.part ?? 1, bytes },
    { person: over.person ?? who.person, until: over.until ?? until },
  )
const put = (
  { url, headers }: { url: string; headers: Record<string, string> },
  body: string,
  more: Record<string, string> = { authorization: `Bearer ${who.token}` },
) => fetch(web.url + url, { method: 'PUT', headers: { ...headers, ...more }, body })
const get = (url: string, headers: Record<string, string> = { cookie: `csc=${who.token}` }, method = 'GET') =>
  fetch(web.url + url, { method, headers })
const held = async (upload: string) => disk.parts({ key, upload })
const codeOf = async (response: Response) =>
  ((await response.json()) as { failure: { code: string; message: string } }).failure.code

describe('PUT /upload', () => {
  it('takes a part whole, again as well, and joins them', async () => {
    const upload = await disk.begin(key)
    expect((await put(ticketFor(upload, 5), 'hello')).status).toBe(204)
    expect((await put(ticketFor(upload, 5), 'HELLO')).status).toBe(204)
    expect((await put(ticketFor(upload, 6, { part: 2 }), ' world')).status).toBe(204)
    expect(await held(upload)).toMatchObject([
      { part: 1, bytes: 5 },
      { part: 2, bytes: 6 },
    ])
    await disk.complete({ key, upload }, await held(upload))
    await disk.complete({ key, upload }, [])
    expect(Buffer.from(await disk.read(key, 0, 11)).toString()).toBe('HELLO world')
    expect((await put(ticketFor(upload, 5), 'hello')).status).toBe(404)
  })

  it.each<[string, () => Promise<Response>, number, string]>([
    ['nobody', async () => put(ticketFor(await disk.begin(key), 5), 'hello', {}), 401, 'SIGN_IN_REQUIRED'],
    [
      'another person',
      async () => {
        const other = await signedIn(db)
        return put(ticketFor(await disk.begin(key), 5), 'hello', { authorization: `Bearer ${other.token}` })
      },
      404,
      'NOT_FOUND',
    ],
    [
      'an old ticket',
      async () => put(ticketFor(await disk.begin(key), 5, { until: new Date(now.getTime() - 1) }), 'hello'),
      404,
      'NOT_FOUND',
    ],
    [
      'a changed ticket',
      async () => {
        const ticket = ticketFor(await disk.begin(key), 5)
        // the last sign of a code holds two idle bits: A and B may be read as the same
        const changed = ticket.url.endsWith('A') ? 'E' : 'A'
        return put({ ...ticket, url: ticket.url.slice(0, -1) + changed }, 'hello')
      },
      404,
      'NOT_FOUND',
    ],
    [
      'a link to a file used as a ticket',
      async () => {
        const link = disk.link({ key, name: 'a', type: 'a/b' }, { person: who.person, until })
        return put({ ...ticketFor('upl_x', 5), url: link.replace('/files/', '/upload/') }, 'hello')
      },
      404,
      'NOT_FOUND',
    ],
    ['a part too short', async () => put(ticketFor(await disk.begin(key), 5), 'hell'), 400, 'INPUT_INVALID'],
    ['a part too long', async () => put(ticketFor(await disk.begin(key), 5), 'hello!'), 400, 'INPUT_INVALID'],
    [
      'another site',
      async () =>
        put(ticketFor(await disk.begin(key), 5), 'hello', {
          ...{ cookie: `csc=${who.token}`, origin: 'https://evil.example' },
        }),
      403,
      'FORBIDDEN',
    ],
    [
      'a cookie without an origin',
      async () => put(ticketFor(await disk.begin(key), 5), 'hello', { cookie: `csc=${who.token}` }),
      403,
      'FORBIDDEN',
    ],
    [
      'a disk that is nearly full',
      async () => {
        free = 200 * 1024 * 1024 + 4
        return put(ticketFor(await disk.begin(key), 5), 'hello')
      },
      507,
      'STORAGE_FULL',
    ],
  ])('refuses %s', async (_, send, status, code) => {
    const response = await send()
    expect([response.status, await codeOf(response)]).toEqual([status, code])
    for (const upload of await readdir(join(folder, 'parts')).catch(() => []))
      expect(await readdir(join(folder, 'parts', upload))).toEqual([])
  })

  it('counts what arrives when no length is told', async () => {
    const upload = await disk.begin(key)
    const { url, headers } = ticketFor(upload, 5)
    const body = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode('x'.repeat(65_536))),
    })
    const sent = fetch(web.url + url, {
      ...{ method: 'PUT', body, headers: { ...headers, authorization: `Bearer ${who.token}` } },
      ...({ duplex: 'half' } as object),
    })
    const status = await sent.then(
      response => response.status,
      () => 400,
    )
    expect(status).toBe(400)
    expect(await held(upload)).toEqual([])
  })

  it('keeps nothing of a part that broke off', async () => {
    const upload = await disk.begin(key)
    const { url, headers } = ticketFor(upload, 1000)
    await new Promise<void>(resolve => {
      const sending = request(web.url + url, {
        method: 'PUT',
        headers: { ...headers, authorization: `Bearer ${who.token}`, 'content-length': '1000' },
      })
      sending.on('error', () => resolve())
      sending.write('x'.repeat(500), () => sending.destroy())
    })
    await expect.poll(() => readdir(join(folder, 'parts', upload))).toEqual([])
    expect((await put(ticketFor(upload, 1000), 'y'.repeat(1000))).status).toBe(204)
  })
})

describe('GET /files', () => {
  const link = (over: { person?: string; until?: Date } = {}) =>
    disk.link(
      { key, name: '计划 (终版)’.pdf', type: 'application/pdf' },
      { person: over.person ?? who.person, until: over.until ?? until },
    )
  beforeEach(() => disk.put(key, Buffer.from('hello world')))

  it('hands the file to the person of the link, as a download that can do nothing', async () => {
    const ways: Record<string, string>[] = [
      { cookie: `csc=${who.token}` },
      { authorization: `Bearer ${who.token}` },
    ]
    for (const headers of ways) {
      const response = await get(link(), headers)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('hello world')
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': '11',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        'accept-ranges': 'bytes',
        'content-disposition': contentDisposition('计划 (终版)’.pdf'),
      })
    }
  })

  it('opens a sealed object on the way out, whole and in ranges, and nothing that was changed or moved', async () => {
    const place = 'object|papers/obj_1.sealed'
    await disk.put('papers/obj_1.sealed', testKeys.sealBytes(Buffer.from('hello world'), place))
    const handed = { key: 'papers/obj_1.sealed', name: '原表.png', type: 'image/png' }
    const url = disk.sealedLink!(handed, place, { person: who.person, until })
    const cookie = { cookie: `csc=${who.token}` }
    const whole = await get(url)
    expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([
      ...[200, '11', 'hello world'],
    ])
    const part = await get(url, { ...cookie, range: 'bytes=6-10' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      ...[206, 'bytes 6-10/11', 'world'],
    ])
    expect((await get(url, cookie, 'HEAD')).headers.get('content-length')).toBe('11')
    const other = await signedIn(db)
    expect((await get(url, { cookie: `csc=${other.token}` })).status).toBe(404)
    const moved = disk.sealedLink!(handed, 'object|papers/obj_2.sealed', { person: who.person, until })
    expect((await get(moved)).status).toBe(404)
  })

  it('tells nobody else that there is a file, and carries no name in its address', async () => {
    const other = await signedIn(db)
    const url = link()
    expect(decodeURIComponent(url)).not.toContain('计划')
    expect(Buffer.from(url.split('.')[2] ?? '', 'base64url').toString()).not.toContain('pdf')
    const answers = [
      await get(url, { cookie: `csc=${other.token}` }),
      await get(url, {}),
      await get(link({ until: new Date(now.getTime() - 1) })),
      await get('/files/v1.abc.def'),
      await get(
        disk.link({ key: 'applications/none', name: 'a', type: 'a/b' }, { person: who.person, until }),
      ),
      await get(
        disk.link({ key: '../../../etc/passwd', name: 'a', type: 'a/b' }, { person: who.person, until }),
      ),
    ]
    const bodies = await Promise.all(answers.slice(0, 5).map(answer => answer.text()))
    expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(new Set(bodies)).toEqual(new Set(['这个链接已过期，或不是给您的，请回到页面重新打开']))
    expect(answers[5]?.status).not.toBe(200)
  })

  it('answers one range, and says what lies outside', async () => {
    const part = await get(link(), { cookie: `csc=${who.token}`, range: 'bytes=3-7' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 3-7/11',
      'lo wo',
    ])
    const outside = await get(link(), { cookie: `csc=${who.token}`, range: 'bytes=11-' })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */11'])
    const head = await get(link(), { cookie: `csc=${who.token}` }, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '11', ''])
  })

  it('stops at once when the file, or the one it is a stamped copy of, is shut away', async () => {
    const id = newId('fil')
    const application = newId('app')
    await db.pool.query(
      `insert into csc.application (id, edition, owner_id, state, form, field_versions, version, created_at, updated_at)
       values ($1, 'changzhi-2026', $2, 'submitted', '{}', '{}', 1, now(), now())`,
      [application, who.person],
    )
    await db.pool.query(
      `insert into csc.application_file (id, application_id, slot, name, kind, bytes, fingerprint, state, visibility,
         storage_key, upload_handle, secrecy_version, uploaded_by, begun_at)
       values ($1, $2, 'pitch', 'a.pdf', 'pdf', 11, 'x', 'ready', 'review', $3, 'u', 'v', $4, now())`,
      [id, application, key, who.person],
    )
    const stamped = `stamped/${id}/words`
    await disk.put(stamped, Buffer.from('copy'))
    const copy = disk.link(
      { key: stamped, name: 'a.pdf', type: 'application/pdf' },
      { person: who.person, until },
    )
    expect([(await get(link())).status, (await get(copy)).status]).toEqual([200, 200])
    await db.pool.query('update csc.application_file set quarantined_at = now() where id = $1', [id])
    expect([(await get(link())).status, (await get(copy)).status]).toEqual([404, 404])
  })
})

describe('the pieces', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 10 }],
    ['bytes=-3', { start: 8, end: 10 }],
    ['bytes=-99', { start: 0, end: 10 }],
    ['bytes=5-99', { start: 5, end: 10 }],
    ['bytes=10-10', { start: 10, end: 10 }],
    ['bytes=11-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=5-3', null],
    ['bytes=0-1,3-4', null],
    ['bytes=-', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('range %s', (header, expected) => {
    expect(byteRange(header, 11)).toEqual(expected)
  })

  it('a name is told in plain letters and in full, and cannot add a header', () => {
    const header = contentDisposition('计划"; x=1\r\nSet-Cookie: a.pdf')
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.~!-]+$/)
    expect(decodeURIComponent(header.split("''")[1]!)).toBe('计划"; x=1\r\nSet-Cookie: a.pdf')
  })

  it('an empty part and a part of nothing are no parts', async () => {
    const upload = await disk.begin(key)
    await expect(
      disk.writePart({ key, upload, part: 1, bytes: 5 }, only(new Uint8Array(0))),
    ).rejects.toThrow()
    await expect(
      disk.writePart({ key, upload: 'upl_none', part: 1, bytes: 1 }, only(new Uint8Array(1))),
    ).rejects.toThrow()
  })

  it('pages may send to the cloud store where there is one, and to nothing else', async () => {
    const cloud = await startWeb({
      files: { doors: null, storeOrigin: 'https://csc-1.cos.ap-shanghai.myqcloud.com' },
    })
    const policy = (await fetch(`${cloud.url}/healthz`)).headers.get('content-security-policy')
    expect(policy).toContain("connect-src 'self' https://csc-1.cos.ap-shanghai.myqcloud.com")
    expect((await fetch(`${cloud.url}/upload/x`, { method: 'PUT' })).status).toBe(404)
    await cloud.close()
  })
})
