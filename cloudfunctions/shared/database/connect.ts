import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** Queries outside a transaction, on any connection of the pool. */
export type Database = NodePgDatabase
/** Queries inside the transaction of one call. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]
/** Either: for records that only read or are given whichever the caller holds. */
export type Queries = Database | Transaction

export interface Connection {
  database: Database
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool that acts as `csc_app`, the role that owns nothing and may only insert into the ledger.
 * `owner: true` keeps the connecting role: for migrations only. Idle connections that die are dropped.
 */
export function connect(url: string, options: { max?: number; owner?: boolean } = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    ...(options.owner ? {} : { options: '-c role=csc_app' }),
  })
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return { database: drizzle(pool), pool, close: () => pool.end() }
}
