import { sql } from 'drizzle-orm'
import type { GrantView, Role } from '../../../src/contract/roles'
import type { Caller } from '../caller'
import type { Database, Queries } from '../database/connect'
import { runPrepared } from '../database/prepared'

interface CallerRow extends Record<string, unknown> {
  id: string
  name: string
  grants: (Omit<GrantView, 'role'> & { role: Role })[] | null
  session?: string
  confirmed_at?: Date | string | null
  last_seen_at?: Date | string
}

/** How exact 最近使用 is: one write per device in so many minutes, not one per call. */
const seenEveryMs = 5 * 60_000

const grantsOf = sql`(
  select json_agg(json_build_object('role', g.role, 'edition', g.edition, 'unit', g.unit,
    'session', g.session_id, 'validTo', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
  from csc.role_grant g where g.person_id = p.id and g.valid_from <= `

const byToken = `
  select p.id, p.name, s.id as session, s.confirmed_at, s.last_seen_at, (
    select json_agg(json_build_object('role', g.role, 'edition', g.edition, 'unit', g.unit,
      'session', g.session_id, 'validTo', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    from csc.role_grant g where g.person_id = p.id and g.valid_from <= $2 and g.valid_to > $2) as grants
  from csc.sign_in_session s join csc.person p on p.id = s.person_id
  where s.token_hash = $1 and s.expires_at > $2::timestamptz and (s.idle_minutes is null
    or s.last_seen_at + make_interval(mins => s.idle_minutes) > $2::timestamptz)`

/** The person behind a session token's hash with the grants valid at `now`; null when unknown, expired or unused too long. */
export async function callerByToken(db: Database, tokenHash: string, now: Date): Promise<Caller | null> {
  const [row] = await runPrepared<CallerRow>(db, 'caller_by_token', byToken, [tokenHash, now.toISOString()])
  const caller = toCaller(row)
  if (!row?.session || !row.last_seen_at || !caller) return caller
  if (now.getTime() - new Date(row.last_seen_at).getTime() > seenEveryMs)
    await db.execute(
      sql`update csc.sign_in_session set last_seen_at = ${now.toISOString()}::timestamptz where id = ${row.session}`,
    )
  const confirmedAt = row.confirmed_at ? new Date(row.confirmed_at) : null
  return { ...caller, signIn: { id: row.session, confirmedAt } }
}

/** The person known by this WeChat openid, made when new. */
export async function callerByOpenId(
  db: Queries,
  openId: string,
  freshId: string,
  now: Date,
): Promise<Caller | null> {
  const at = now.toISOString()
  await db.execute(sql`
    insert into csc.person (id, open_id, created_at) values (${freshId}, ${openId}, ${at}::timestamptz)
    on conflict (open_id) do nothing`)
  const result = await db.execute<CallerRow>(sql`
    select p.id, p.name, ${grantsOf}${at}::timestamptz and g.valid_to > ${at}::timestamptz) as grants
    from csc.person p where p.open_id = ${openId}`)
  return toCaller(result.rows[0])
}

function toCaller(row: CallerRow | undefined): Caller | null {
  return row ? { person: row.id, name: row.name, grants: row.grants ?? [], actor: row.id } : null
}
