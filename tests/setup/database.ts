import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, connect } from '../../cloudfunctions/shared/database/connect'

/** A migrated, empty database of one's own. */
export interface FreshDatabase extends Connection {
  /** The owner's URL: give it to a server or to `connect(url, { owner: true })`. */
  url: string
  /** Closes the connections and removes the database. */
  drop(): Promise<void>
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('databaseCluster').admin}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * Clones the migrated template of this run's cluster: `database` and `pool` act as the application does (csc_app).
 * Call `drop` in afterAll. Only in projects whose set-up starts the cluster; throws when it could not start.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name} template csc owner csc_owner strategy file_copy`)
  const url = `${inject('databaseCluster').owner}/${name}`
  const connection = connect(url)
  const drop = async () => {
    await connection.close()
    await administer(`drop database if exists ${name} with (force)`)
  }
  return { ...connection, url, drop }
}
