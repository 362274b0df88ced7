import type pg from 'pg'
import type { Database } from './connect'

/** Pools behind a pooler that hands out another connection each time: they forget prepared statements. */
const forgetful = new WeakSet<pg.Pool>()
const unknownStatement = '26000'
const statementExists = '42P05'

/**
 * Runs a statement that is planned once per connection: for the few that run at every call. Where a pooler in between
 * does not keep prepared statements, the first refusal (nothing was executed) turns them off for that pool.
 */
export async function runPrepared<Row extends pg.QueryResultRow>(
  db: Database,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const { $client: pool } = db as Database & { $client: pg.Pool }
  if (forgetful.has(pool)) return (await pool.query<Row>({ text, values })).rows
  try {
    return (await pool.query<Row>({ name, text, values })).rows
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== unknownStatement && code !== statementExists) throw error
    forgetful.add(pool)
    return (await pool.query<Row>({ text, values })).rows
  }
}
