import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commandLine } from '../../server/data-folder/process-identity'
import { readPlace } from '../../server/embedded-postgres/place'
import { adminUrl } from '../../server/embedded-postgres/prepare-database'
import { databaseSecrets } from '../../server/embedded-postgres/secrets'
import { call } from './support/call'
import { dataFolder, removeDataFolders, type TestDataFolder } from './support/data-folder'
import { serverBundle } from './support/server-bundle'
import { endServers, type ServerProcess, startInShell, startServerProcess } from './support/server-process'

let bundle: Awaited<ReturnType<typeof serverBundle>>
beforeAll(async () => {
  bundle = await serverBundle()
})
afterAll(async () => {
  endServers()
  await removeDataFolders()
  bundle.remove()
})

async function query<T>(folder: TestDataFolder, sql: string): Promise<T[]> {
  const port = readPlace(folder.path)?.port ?? 0
  const client = new pg.Client({ connectionString: adminUrl(port, databaseSecrets(folder.path), 'csc') })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

const readiness = async (url: string): Promise<unknown> => (await fetch(`${url}/readyz`)).json()

describe('one installation, started and ended in every way', () => {
  const folder = dataFolder()
  let server: ServerProcess
  let port: number | undefined
  const start = () => {
    server = startServerProcess(bundle.file, { CSC_DATA_DIR: folder.path })
    return server.url()
  }

  it('starts on an empty folder, says where to open it, and answers', async () => {
    const url = await start()
    expect(server.said()).toMatch(/手机端 .*\/#\/\n/)
    expect(server.said()).toContain('组织者')
    expect(server.said()).toContain('大屏')
    expect((await call(url, 'session.me')).reply).toMatchObject({ ok: true, data: { person: null } })
    expect(await readiness(url)).toMatchObject({ ready: true })
    port = readPlace(folder.path)?.port
  })

  it('keeps the password to itself, durability on and the database on loopback only', async () => {
    expect(statSync(join(folder.path, 'postgres.secret')).mode & 0o777).toBe(0o600)
    const [settings] = await query(
      folder,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
       current_setting('synchronous_commit') as commits, current_setting('listen_addresses') as listen,
       current_setting('unix_socket_directories') as sockets, current_setting('data_checksums') as checksums`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      pages: 'on',
      commits: 'on',
      listen: '127.0.0.1',
      sockets: '',
      checksums: 'on',
    })
    expect(commandLine(folder.postmaster() ?? 0)).not.toContain(databaseSecrets(folder.path).admin)
  })

  it('does not run the database as root', () => {
    const status = readFileSync(`/proc/${folder.postmaster()}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\t[1-9]/m)
    expect(readFileSync(`/proc/${server.child.pid}/status`, 'utf8')).toContain(`Uid:\t${process.getuid?.()}`)
  })

  it('stops cleanly on SIGTERM: nothing runs on, nothing is locked', async () => {
    await query(folder, "insert into csc.setting (key, value) values ('kept', '42')")
    server.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0, signal: null })
    expect(folder.postmaster()).toBeNull()
    expect(existsSync(`${join(folder.path, 'postgres')}.lock`)).toBe(false)
    expect(readFileSync(join(folder.path, 'postgres.log'), 'utf8').trimEnd()).toMatch(
      /database system is shut down$/,
    )
  })

  it('starts again within 8 seconds on the same data and the same database port', async () => {
    const started = performance.now()
    await start()
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(readPlace(folder.path)?.port).toBe(port)
    expect(await query(folder, "select value from csc.setting where key = 'kept'")).toEqual([{ value: 42 }])
  })

  it('comes back after kill -9 of the server, whose database stayed behind', async () => {
    const orphan = folder.postmaster()
    server.kill('SIGKILL')
    expect(await server.ended).toMatchObject({ signal: 'SIGKILL' })
    expect(folder.postmaster()).toBe(orphan)
    const url = await start()
    expect(folder.postmaster()).not.toBe(orphan)
    expect((await call(url, 'session.me')).status).toBe(200)
    expect(await query(folder, "select value from csc.setting where key = 'kept'")).toEqual([{ value: 42 }])
  })

  it('lives through kill -9 of its database: refuses meanwhile, recovers without a restart', async () => {
    const url = await server.url()
    const before = folder.postmaster()
    process.kill(before ?? 0, 'SIGKILL')
    const meanwhile = await Promise.all([call(url, 'session.me'), call(url, 'session.me')])
    for (const { status, reply } of meanwhile) {
      expect([200, 503]).toContain(status)
      if (!reply.ok) expect(reply.failure.code).toBe('BUSY')
    }
    // a call may still be answered in the moment between the kill and the end of its connection
    const again = { timeout: 15_000, interval: 50 }
    await vi.waitFor(() => expect(folder.postmaster()).not.toBe(before), again)
    await vi.waitFor(async () => expect((await call(url, 'session.me')).status).toBe(200), again)
    await vi.waitFor(async () => expect(await readiness(url)).toMatchObject({ ready: true }), {
      timeout: 15_000,
    })
    expect(await query(folder, "select value from csc.setting where key = 'kept'")).toEqual([{ value: 42 }])
  })

  it('refuses a second start on the same data within 3 seconds, naming the first', async () => {
    const second = startServerProcess(bundle.file, { CSC_DATA_DIR: folder.path })
    const { code, milliseconds } = await second.ended
    expect(code).toBe(78)
    expect(milliseconds).toBeLessThan(3_000)
    expect(second.said()).toContain(`进程号 ${server.child.pid}`)
    expect(second.said().trim().split('\n')).toHaveLength(1)
    expect((await call(await server.url(), 'session.me')).status).toBe(200)
  })

  it('stops on Ctrl-C as well, also with a live listener connected', async () => {
    const url = await server.url()
    const live = await fetch(`${url}/live/ses_1`)
    expect(live.headers.get('content-type')).toContain('text/event-stream')
    const asked = performance.now()
    server.kill('SIGINT')
    expect(await server.ended).toMatchObject({ code: 0 })
    expect(performance.now() - asked).toBeLessThan(3_000)
    expect(folder.postmaster()).toBeNull()
  })
})

describe('started by a script of npm', () => {
  it('stops when the shell between npm and it has been ended', async () => {
    const folder = dataFolder()
    const shell = startInShell(bundle.file, { CSC_DATA_DIR: folder.path, npm_lifecycle_event: 'serve' })
    await shell.url()
    expect(folder.postmaster()).not.toBeNull()
    shell.kill('SIGKILL')
    await shell.ended
    await vi.waitFor(() => expect(folder.postmaster()).toBeNull(), { timeout: 15_000, interval: 50 })
    await vi.waitFor(() => expect(existsSync(`${join(folder.path, 'postgres')}.lock`)).toBe(false))
  })
})

describe('ended while it is still starting', () => {
  it('leaves no database behind', async () => {
    const folder = dataFolder()
    const server = startServerProcess(bundle.file, { CSC_DATA_DIR: folder.path })
    await vi.waitFor(() => expect(existsSync(join(folder.path, 'postgres.json'))).toBe(true), {
      interval: 5,
      timeout: 20_000,
    })
    server.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0 })
    expect(folder.postmaster()).toBeNull()
  })
})
