import pg from 'pg'
import type { DatabaseSecrets } from './secrets'

const name = 'csc'
const owner = 'csc_owner'

const urlOf = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

async function hasRow(client: pg.Client, sql: string): Promise<boolean> {
  return ((await client.query(sql)).rowCount ?? 0) > 0
}

/** Superuser's URL of one database of the embedded server. */
export function adminUrl(port: number, secrets: DatabaseSecrets, database = 'postgres'): string {
  return urlOf('csc_admin', secrets.admin, port, database)
}

/**
 * Makes the role `csc_owner` (no superuser; may create the application's role) and its database `csc`, each
 * unless it exists. Returns the owner's URL.
 */
export async function prepareDatabase(port: number, secrets: DatabaseSecrets): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl(port, secrets) })
  await client.connect()
  try {
    if (!(await hasRow(client, `select from pg_roles where rolname = '${owner}'`))) {
      await client.query(
        `create role ${owner} login createrole password ${client.escapeLiteral(secrets.owner)}`,
      )
    }
    if (!(await hasRow(client, `select from pg_database where datname = '${name}'`))) {
      await client.query(`create database ${name} owner ${owner}`)
      await client.query(`revoke all on database ${name} from public`)
    }
  } finally {
    await client.end()
  }
  return urlOf(owner, secrets.owner, port, name)
}
