import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { connect } from './connect'

/** The database was migrated by a newer release; running this one on it would corrupt it. */
export class DatabaseNewerError extends Error {
  constructor() {
    super('数据库比程序新，请换回最新版本的程序再启动')
  }
}

/**
 * Brings the database at `url` (owner's connection) to this release. One runner at a time: the second waits
 * on an advisory lock and then finds nothing to do. Throws DatabaseNewerError.
 */
export async function migrate(url: string, migrationsFolder: string): Promise<void> {
  const connection = connect(url, { owner: true, max: 2 })
  const lock = await connection.pool.connect()
  try {
    await lock.query('select pg_advisory_lock(20260710)')
    const known = readMigrationFiles({ migrationsFolder })
    const newest = known.at(-1)?.folderMillis ?? 0
    const applied = await lock
      .query('select max(created_at)::bigint as at from drizzle.__drizzle_migrations')
      .then(result => Number(result.rows[0]?.at ?? 0))
      .catch(() => 0)
    if (applied > newest) throw new DatabaseNewerError()
    await applyMigrations(connection.database, { migrationsFolder })
    await guardOnce(lock, newest)
  } finally {
    await lock.query('select pg_advisory_unlock(20260710)').catch(() => undefined)
    lock.release()
    await connection.close()
  }
}

/**
 * Sets rights and row security, once per release: doing so locks every table, which a server that starts beside a
 * busy one must not. The schema's comment remembers for which release it was done.
 */
async function guardOnce(client: pg.PoolClient, newest: number): Promise<void> {
  const mark = `guarded for ${newest}`
  const { rows } = await client.query("select obj_description('csc'::regnamespace, 'pg_namespace') as mark")
  if (rows[0]?.mark === mark) return
  await client.query('select csc.guard_tables()')
  await client.query(`comment on schema csc is '${mark}'`)
}
