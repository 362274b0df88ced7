import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fitsOnDisk } from '../../server/storage-guard'
import { call } from './support/call'
import { dataFolder, removeDataFolders } from './support/data-folder'
import { root, serverBundle } from './support/server-bundle'
import { endServers, type ServerProcess, startServerProcess } from './support/server-process'
import { type SmallDisk, smallDisk } from './support/small-disk'

let bundle: Awaited<ReturnType<typeof serverBundle>>
beforeAll(async () => {
  bundle = await serverBundle()
})
afterAll(async () => {
  endServers()
  await removeDataFolders()
  bundle.remove()
})

describe('a disk without room at the start', () => {
  it('is said in one sentence, leaves nothing half-made, and starts once there is room', async () => {
    const folder = dataFolder()
    const fault = join(root, 'tests/host/support/full-disk.mjs')
    const env = { CSC_DATA_DIR: folder.path }
    const refused = startServerProcess(bundle.file, env, ['--import', fault])
    expect(await refused.ended).toMatchObject({ code: 74 })
    expect(refused.said()).toMatch(
      /^磁盘空间不足（.*只剩 \d+ MB），请清出至少 500 MB 后再启动，已有数据没有改动。$/m,
    )
    const later = startServerProcess(bundle.file, env)
    await later.url()
    later.kill('SIGTERM')
    expect(await later.ended).toMatchObject({ code: 0 })
  })
})

describe('a disk that fills up while the server runs', () => {
  let disk: SmallDisk
  let server: ServerProcess
  let url = ''
  const write = () =>
    call(url, 'session.claimFirstOrganiser', {
      token: '0'.repeat(64),
      phone: '13900000000',
      name: '演示',
      edition: 'changzhi-2026',
    })
  beforeAll(async () => {
    disk = smallDisk()
    server = startServerProcess(bundle.file, { CSC_DATA_DIR: disk.path }, disk.nodeOptions)
    url = await server.url()
  })
  afterAll(async () => {
    server.kill('SIGTERM')
    await server.ended
    await disk.remove()
  })

  it('answers reads, refuses writes with a sentence within 10 seconds, and says it is not ready', async () => {
    expect((await write()).status).toBeLessThan(500)
    disk.fill()
    await vi.waitFor(async () => expect((await write()).status).toBe(507), { timeout: 10_000, interval: 100 })
    expect((await write()).reply).toMatchObject({
      ok: false,
      failure: { code: 'STORAGE_FULL', message: '服务器存储空间不足，请联系组织单位处理' },
    })
    expect((await call(url, 'session.me')).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(503)
  })

  it('takes writes again once there is room, without a restart', async () => {
    disk.free()
    await vi.waitFor(async () => expect((await write()).status).toBeLessThan(500), {
      timeout: 10_000,
      interval: 100,
    })
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), { timeout: 10_000 })
  })
})

describe('what still fits', () => {
  const megabyte = 1024 * 1024
  const seal = { function: 'judging', operation: 'seal', kind: 'direct' } as const
  const submit = { function: 'applications', operation: 'submit', kind: 'write' } as const
  const list = { function: 'applications', operation: 'list', kind: 'read' } as const

  it('is everything from 200 MB, seals from 100 MB, reads always', () => {
    const fits = (free: number) => [submit, seal, list].map(operation => fitsOnDisk(operation, free))
    expect(fits(200 * megabyte)).toEqual([true, true, true])
    expect(fits(200 * megabyte - 1)).toEqual([false, true, true])
    expect(fits(100 * megabyte)).toEqual([false, true, true])
    expect(fits(100 * megabyte - 1)).toEqual([false, false, true])
    expect(fits(0)).toEqual([false, false, true])
  })
})
