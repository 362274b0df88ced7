import { join } from 'node:path'
import { type Connection, connect } from '../cloudfunctions/shared/database/connect'
import { type DatabaseFacts, readDatabaseFacts } from '../cloudfunctions/shared/database/health'
import { DatabaseNewerError, migrate } from '../cloudfunctions/shared/database/migrate'
import { diskFull } from './embedded-postgres/explain-failure'
import { assertDatabase } from './probes'
import type { ServerSettings } from './settings'
import { StartFailure } from './start-failure'

/** The database of this installation, migrated and checked: our own connection and the owner's. */
export interface OpenedDatabase {
  app: Connection
  owner: Connection
  facts: DatabaseFacts
  close(): Promise<void>
}

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return []
  const own = 'code' in error ? [String(error.code)] : []
  const several = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...own, ...several, ...codesOf(error.cause)]
}

const causes: [codes: string[], sentence: string][] = [
  [
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'],
    '连不上 DATABASE_URL 里的数据库，请检查地址和端口，并确认数据库已经启动。',
  ],
  [['28P01', '28000'], 'DATABASE_URL 里的用户名或密码不对，请改正后再启动。'],
  [['3D000'], 'DATABASE_URL 里写的数据库不存在，请先建好这个数据库再启动。'],
  [['42501'], 'DATABASE_URL 里的用户权限不够，请用数据库的所有者（能建表和角色）来启动。'],
]

function explain(error: unknown, settings: ServerSettings): StartFailure {
  if (error instanceof StartFailure) return error
  if (error instanceof DatabaseNewerError)
    return new StartFailure('databaseCannotStart', `${error.message}。`)
  const codes = codesOf(error)
  if (codes.includes('53100')) return diskFull(settings.dataFolder, String(error))
  const cause = causes.find(([known]) => known.some(code => codes.includes(code)))
  const sentence = cause?.[1] ?? '数据库没有准备好，数据没有改动，请把下面的原因交给维护人员。'
  return new StartFailure(
    'databaseCannotStart',
    sentence,
    error instanceof Error ? error.message : String(error),
  )
}

/** Migrates the database at `url` (the owner's), checks that it can keep a season, and opens it. StartFailure. */
export async function openDatabase(url: string, settings: ServerSettings): Promise<OpenedDatabase> {
  const owner = connect(url, { owner: true, max: 1 })
  try {
    assertDatabase(await readDatabaseFacts(owner.pool), settings.mode === 'real')
    await migrate(url, join(settings.root, 'cloudfunctions/shared/database/migrations'))
    const facts = await readDatabaseFacts(owner.pool)
    const app = connect(url)
    const close = async () => {
      await Promise.all([app.close(), owner.close()])
    }
    return { app, owner, facts, close }
  } catch (error) {
    await owner.close()
    throw explain(error, settings)
  }
}
