import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountFrom } from '../../server/embedded-postgres/account'
import { explainFailure } from '../../server/embedded-postgres/explain-failure'
import { readPlace } from '../../server/embedded-postgres/place'
import { startEmbeddedPostgres } from '../../server/embedded-postgres/start-embedded-postgres'
import { chooseLocale } from '../../server/embedded-postgres/utf8-locale'
import { dataFolder, removeDataFolders } from './support/data-folder'

const throwAway = { fsync: 'off' }
const isRoot = process.getuid?.() === 0

describe('a project in a folder closed to everybody else', () => {
  const closed = mkdtempSync(join(tmpdir(), 'csc-closed-'))
  beforeAll(() => {
    chmodSync(closed, 0o700)
  })
  afterAll(async () => {
    await removeDataFolders()
    rmSync(closed, { recursive: true })
  })

  it('still gets its database, in a place its account reaches, found again at the next start', async () => {
    const folder = dataFolder(closed)
    const first = await startEmbeddedPostgres({ dataFolder: folder.path, throwAway })
    await first.stop()
    const place = readPlace(folder.path)
    const second = await startEmbeddedPostgres({ dataFolder: folder.path, throwAway })
    expect(second.cluster).toBe(first.cluster)
    expect(readPlace(folder.path)).toEqual(place)
    await second.stop()
    // As root an unprivileged account runs PostgreSQL and cannot pass the closed folder; a user passes his own.
    expect(first.cluster.startsWith(closed)).toBe(!isRoot)
    expect(statSync(first.cluster).uid === 0).toBe(false)
    expect(statSync(first.cluster).mode & 0o077).toBe(0)
  })
})

describe('a database folder of its own (CSC_DATABASE_DIR)', () => {
  it('takes data and programs; a second installation is not let onto it', async () => {
    const [folder, other] = [dataFolder(), dataFolder()]
    const databaseFolder = join(folder.path, 'disk')
    mkdirSync(databaseFolder)
    chmodSync(folder.path, 0o755)
    const postgres = await startEmbeddedPostgres({ dataFolder: folder.path, databaseFolder, throwAway })
    expect(postgres.cluster).toBe(join(databaseFolder, 'postgres'))
    expect(existsSync(join(folder.path, 'postgres'))).toBe(false)
    const intruder = startEmbeddedPostgres({ dataFolder: other.path, databaseFolder, throwAway })
    await expect(intruder).rejects.toMatchObject({
      kind: 'databaseCannotStart',
      sentence: expect.stringContaining('已有另一份数据库'),
    })
    expect(folder.postmaster()).toBe(postgres.pid())
    await postgres.stop()
    await folder.remove()
    await other.remove()
  })
})

describe('the account the database runs as, under root', () => {
  it('is postgres where the system has it, else nobody, never root', () => {
    const nobody = 'nobody:x:65534:65533:nobody:/:/usr/sbin/nologin'
    const postgres = 'postgres:x:105:110::/var/lib/postgresql:/bin/bash'
    expect(accountFrom(`root:x:0:0::/root:/bin/sh\n${nobody}\n${postgres}`)).toEqual({ uid: 105, gid: 110 })
    expect(accountFrom(`root:x:0:0::/root:/bin/sh\n${nobody}`)).toEqual({ uid: 65_534, gid: 65_533 })
    expect(accountFrom('root:x:0:0::/root:/bin/sh\npostgres:x:0:0::/:/bin/sh')).toBeNull()
  })
})

describe('the locale of a new cluster', () => {
  it.each([
    ['C\nC.utf8\nPOSIX', 'C.utf8'],
    ['C\nC.UTF-8\nen_US.utf8', 'C.UTF-8'],
    ['C\nPOSIX\nde_DE.UTF-8', 'de_DE.UTF-8'],
    ['C\nPOSIX\nzh_CN.gbk', 'C.UTF-8'],
    ['', 'C.UTF-8'],
  ])('of %j is %s: UTF-8, and never plain C', (listing, expected) => {
    expect(chooseLocale(listing)).toBe(expected)
  })
})

describe('what PostgreSQL says, in one sentence', () => {
  it.each([
    [
      'FATAL: could not write to file "pg_wal/xlogtemp.1": No space left on device',
      'diskFull',
      '磁盘空间不足',
    ],
    [
      'initdb: error: could not create directory "/x": Permission denied',
      'notPermitted',
      '没有权限读写数据文件夹',
    ],
    ["Error: EACCES: permission denied, mkdir '/x'", 'notPermitted', '数据文件夹不能建立或写入'],
    ['FATAL:  database files are incompatible with server', 'databaseCannotStart', '另一个版本'],
    [
      'FATAL:  could not map anonymous shared memory: Cannot allocate memory',
      'databaseCannotStart',
      '内存不够',
    ],
    [
      'initdb: error: could not look up effective user ID 1234: user does not exist',
      'databaseCannotStart',
      '普通用户',
    ],
    ["postgres: /lib/libc.so.6: version `GLIBC_2.38' not found", 'databaseCannotStart', 'DATABASE_URL'],
    ['spawn /engine/bin/initdb ENOENT', 'databaseCannotStart', 'DATABASE_URL'],
    ['PANIC:  could not locate a valid checkpoint record', 'databaseCannotStart', '/log/postgres.log'],
  ])('%s', (said, kind, words) => {
    const failure = explainFailure(said, tmpdir(), '/log/postgres.log')
    expect(failure.kind).toBe(kind)
    expect(failure.sentence).toContain(words)
    expect(failure.sentence).not.toContain('\n')
  })
})
