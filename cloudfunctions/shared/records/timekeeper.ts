import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** Forgets sign-in codes older than a day (the daily limits count them until then) and sessions that have ended. */
export async function clearExpired(db: Queries, now: Date): Promise<{ codes: number; sessions: number }> {
  const at = sql`${now.toISOString()}::timestamptz`
  const codes = await db.execute(
    sql`delete from csc.sign_in_code where created_at < ${at} - interval '1 day'`,
  )
  const sessions = await db.execute(sql`delete from csc.sign_in_session where expires_at < ${at}`)
  return { codes: codes.rowCount ?? 0, sessions: sessions.rowCount ?? 0 }
}
