import type { Connection } from '../cloudfunctions/shared/database/connect'
import { type DatabaseFacts, readDatabaseFacts } from '../cloudfunctions/shared/database/health'
import { writeSetting } from '../cloudfunctions/shared/records/settings'
import { freeBytes } from './embedded-postgres/explain-failure'
import type { Probe } from './http/health-door'
import { StartFailure } from './start-failure'

const oldest = 150_000
const mostSkew = 2_000
const leastFree = 200 * 1024 * 1024

/** What is judged about a database's facts: `newest` is the newest migration this release knows, ms. */
export function judgeDatabase(facts: DatabaseFacts, newest: number, now: number): Probe[] {
  const isDurable =
    facts.fsync !== 'off' && facts.fullPageWrites !== 'off' && facts.synchronousCommit !== 'off'
  const skew = Math.round(Math.abs(facts.clock - now))
  return [
    { name: 'version', isOk: facts.version >= oldest, detail: String(facts.version) },
    { name: 'encoding', isOk: facts.encoding === 'UTF8', detail: facts.encoding },
    { name: 'ctype', isOk: facts.ctype !== 'C' && facts.ctype !== 'POSIX', detail: facts.ctype },
    {
      name: 'durability',
      isOk: isDurable,
      detail: `fsync ${facts.fsync}, synchronous_commit ${facts.synchronousCommit}`,
    },
    { name: 'migration', isOk: facts.migratedTo === newest, detail: String(facts.migratedTo) },
    { name: 'skew', isOk: skew <= mostSkew, detail: `${skew} ms` },
  ]
}

const sentences: Record<string, string> = {
  version: '数据库版本太旧，请换成 PostgreSQL 15 或更高版本。',
  encoding: '数据库的编码不是 UTF8，中文会出错，请新建一个 UTF8 编码的数据库。',
  ctype: '数据库的 LC_CTYPE 是 C，中文查重会失效，请用 C.UTF-8 或 zh_CN.UTF-8 新建数据库。',
  durability: '数据库关闭了落盘（fsync 等），断电会丢数据，请打开后再启动。',
}

/** Refuses to start on a database that cannot keep a season: too old, not UTF-8, or (for real) not durable. */
export function assertDatabase(facts: DatabaseFacts, isReal: boolean): void {
  const failed = judgeDatabase(facts, facts.migratedTo, facts.clock).find(
    ({ name, isOk }) => !isOk && (isReal || name !== 'durability'),
  )
  if (failed) throw new StartFailure('databaseCannotStart', sentences[failed.name] ?? '', failed.detail)
}

/** The probes of /readyz, asked at most once in `rest` ms however often it is called. */
export function readiness(parts: {
  owner: Connection
  app: Connection
  newestMigration: number
  /** Folder whose disk holds the data. */
  disk: string
  isLockHeld: () => boolean
  isStopping: () => boolean
  rest: number
}): () => Promise<Probe[]> {
  const ask = async (): Promise<Probe[]> => {
    const free = freeBytes(parts.disk)
    const own: Probe[] = [
      { name: 'running', isOk: !parts.isStopping(), detail: parts.isStopping() ? 'stopping' : 'yes' },
      { name: 'lock', isOk: parts.isLockHeld(), detail: parts.isLockHeld() ? 'held' : 'lost' },
      { name: 'space', isOk: free >= leastFree, detail: `${Math.floor(free / 1024 / 1024)} MB` },
    ]
    try {
      await writeSetting(parts.app.database, 'readiness-probe', Date.now())
      const facts = await readDatabaseFacts(parts.owner.pool)
      return [
        ...own,
        { name: 'database', isOk: true, detail: 'answers' },
        ...judgeDatabase(facts, parts.newestMigration, Date.now()),
      ]
    } catch (error) {
      return [...own, { name: 'database', isOk: false, detail: (error as Error).name }]
    }
  }
  let last: { at: number; probes: Promise<Probe[]> } | null = null
  return () => {
    if (!last || performance.now() - last.at > parts.rest) last = { at: performance.now(), probes: ask() }
    return last.probes
  }
}
