import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../setup/database'
import { call } from './support/call'
import { dataFolder, removeDataFolders } from './support/data-folder'
import { serverBundle } from './support/server-bundle'
import { endServers, startServerProcess } from './support/server-process'

let bundle: Awaited<ReturnType<typeof serverBundle>>
beforeAll(async () => {
  bundle = await serverBundle()
})
afterAll(async () => {
  endServers()
  await removeDataFolders()
  bundle.remove()
})

/** Starts with `env`, expects no server, and returns the exit code and the sentence: the first line after those of progress. */
async function refused(env: Record<string, string | undefined>) {
  const server = startServerProcess(bundle.file, env)
  const { code } = await server.ended
  const sentence = server
    .said()
    .split('\n')
    .find(line => line !== '' && !line.endsWith('…'))
  return { code, sentence }
}

describe('a port another program holds', () => {
  let holder: Server
  let port = ''
  beforeAll(async () => {
    holder = createServer()
    await new Promise<void>(resolve => holder.listen(0, resolve))
    const address = holder.address()
    port = typeof address === 'object' && address ? String(address.port) : ''
  })
  afterAll(() => holder.close())

  it('is named, with what to do, before the database is touched', async () => {
    const folder = dataFolder()
    const { code, sentence } = await refused({ PORT: port, CSC_DATA_DIR: folder.path })
    expect(code).toBe(75)
    expect(sentence).toBe(
      `端口 ${port} 已被别的程序占用，请关掉那个程序，或换一个端口启动，例如：PORT=${Number(port) + 1} npm start`,
    )
    expect(folder.postmaster()).toBeNull()
  })
})

describe('a folder that cannot hold the data', () => {
  it('is said plainly when it cannot be made', async () => {
    const { code, sentence } = await refused({ CSC_DATA_DIR: '/dev/null/data' })
    expect(code).toBe(77)
    expect(sentence).toContain('数据文件夹不能建立或写入')
  })

  it('is said plainly when another version of PostgreSQL wrote it', async () => {
    const folder = dataFolder()
    chmodSync(folder.path, 0o755)
    writeFileSync(join(folder.path, 'postgres.json'), JSON.stringify({ base: folder.path, port: 1 }))
    mkdirSync(join(folder.path, 'postgres'), { mode: 0o700 })
    writeFileSync(join(folder.path, 'postgres', 'PG_VERSION'), '13\n')
    writeFileSync(join(folder.path, 'postgres', 'postgresql.conf'), '')
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'nobody', join(folder.path, 'postgres')])
    const { code, sentence } = await refused({ CSC_DATA_DIR: folder.path })
    expect(code).toBe(69)
    expect(sentence).toContain('数据是另一个版本的数据库写的')
  })

  it('is not replaced by an empty one when the recorded database is gone', async () => {
    const folder = dataFolder()
    const gone = join(folder.path, 'elsewhere')
    writeFileSync(join(folder.path, 'postgres.json'), JSON.stringify({ base: gone, port: 5432 }))
    const { code, sentence } = await refused({ CSC_DATA_DIR: folder.path })
    expect(code).toBe(69)
    expect(sentence).toContain(`${gone} 不见了`)
  })
})

describe('for real (npm run serve)', () => {
  const real = { NODE_ENV: 'production' }

  it.each([
    ['no key', undefined, '缺少密钥'],
    ['a short key', 'abcd', '密钥长度不对'],
    ['the example key', '01'.repeat(32), '密钥太简单'],
  ])('refuses %s', async (_, CSC_MASTER_KEY, words) => {
    const { code, sentence } = await refused({ ...real, CSC_MASTER_KEY })
    expect(code).toBe(64)
    expect(sentence).toContain(words)
  })

  it('refuses the demonstration', async () => {
    const { code, sentence } = await refused({ ...real, CSC_DEMO: '1' })
    expect(code).toBe(64)
    expect(sentence).toContain('正式环境不能打开演示模式')
  })

  it('refuses a port that is no number', async () => {
    expect(await refused({ PORT: '80a' })).toMatchObject({
      code: 64,
      sentence: expect.stringContaining('PORT'),
    })
    expect(await refused({ PORT: '65536' })).toMatchObject({ code: 64 })
  })

  it('starts with a key and prints a one-time link, a fresh one until an organiser exists', async () => {
    const folder = dataFolder()
    const server = startServerProcess(bundle.file, {
      ...real,
      CSC_DATA_DIR: folder.path,
    })
    const url = await server.url()
    expect(server.said()).toMatch(/一次性链接[^\n]*\n {2}http:\/\/localhost:\d+\/#\/\S+token=[0-9a-f]{64}\n/)
    expect(server.said()).not.toContain('演示')
    expect((await call(url, 'session.clock')).reply).toMatchObject({
      ok: false,
      failure: { code: 'DEMO_ONLY' },
    })
    server.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0 })
  })
})

describe('an external PostgreSQL (DATABASE_URL)', () => {
  let database: FreshDatabase
  const data = mkdtempSync(join(tmpdir(), 'csc-host-'))
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => {
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  })

  it('is used by two demonstrations started at once, with no embedded database', async () => {
    const env = { CSC_DEMO: '1', DATABASE_URL: database.url, CSC_DATA_DIR: data }
    const servers = [startServerProcess(bundle.file, env), startServerProcess(bundle.file, env)]
    for (const server of servers) expect((await call(await server.url(), 'session.me')).status).toBe(200)
    for (const server of servers) server.kill('SIGTERM')
    for (const server of servers) expect(await server.ended).toMatchObject({ code: 0 })
  }, 120_000)

  it('is refused for real when it does not sync to the disk', async () => {
    const { code, sentence } = await refused({ DATABASE_URL: database.url, CSC_DATA_DIR: data })
    expect({ code, sentence }).toEqual({ code: 69, sentence: expect.stringContaining('断电会丢数据') })
  })

  it.each([
    ['nobody answers', (url: URL) => (url.port = '1'), '连不上'],
    ['the password is wrong', (url: URL) => (url.password = 'no'), '用户名或密码不对'],
    ['the database does not exist', (url: URL) => (url.pathname = '/nothing'), '不存在'],
  ])('is explained when %s', async (_, spoil, words) => {
    const url = new URL(database.url)
    spoil(url)
    const { code, sentence } = await refused({ DATABASE_URL: url.href, CSC_DATA_DIR: data })
    expect(code).toBe(69)
    expect(sentence).toContain(words)
  })
})
