import type pg from 'pg'

/** What must hold for a database before it is trusted with a season (trust §6.1, §6.6). */
export interface DatabaseFacts {
  /** As server_version_num: 150004 is 15.4. */
  version: number
  encoding: string
  ctype: string
  fsync: string
  fullPageWrites: string
  synchronousCommit: string
  /** The database's clock, ms since the epoch. */
  clock: number
  /** Creation time of the newest applied migration, ms; 0 before the first. */
  migratedTo: number
}

/** Reads the facts; `pool` must be the owner's, because only the owner sees the list of migrations. */
export async function readDatabaseFacts(pool: pg.Pool): Promise<DatabaseFacts> {
  const { rows } = await pool.query(
    `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
       datctype as ctype, current_setting('fsync', true) as fsync,
       current_setting('full_page_writes', true) as "fullPageWrites",
       current_setting('synchronous_commit', true) as "synchronousCommit",
       (extract(epoch from clock_timestamp()) * 1000)::float8 as clock,
       to_regclass('drizzle.__drizzle_migrations') is not null as "hasMigrations"
     from pg_database where datname = current_database()`,
  )
  const { hasMigrations, ...facts } = rows[0] as Omit<DatabaseFacts, 'migratedTo'> & {
    hasMigrations: boolean
  }
  const migratedTo = hasMigrations ? await newestMigration(pool) : 0
  return { ...facts, migratedTo }
}

async function newestMigration(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select max(created_at)::float8 as at from drizzle.__drizzle_migrations')
  return rows[0]?.at ?? 0
}
