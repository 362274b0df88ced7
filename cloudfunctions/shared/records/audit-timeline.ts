import { type SQL, sql } from 'drizzle-orm'
import type { Role } from '../../../src/contract/roles'
import type { Queries } from '../database/connect'

/** One recorded act: of the audit record, or an entry of a chain of the edition. `key` orders acts of one instant. */
export interface RecordedAct extends Record<string, unknown> {
  key: string
  at: string
  actor: string
  name: string | null
  act: string
  subject: string | null
  about: string | null
  outcome: string
  detail: unknown
}

export interface TimelineFilter {
  edition: string
  /** Null: the whole edition; otherwise only these sessions. */
  sessions: readonly string[] | null
  from: Date | null
  to: Date | null
  actor: string | null
  prefixes: readonly string[] | null
  before: { at: string; key: string } | null
  limit: number
}

const instant = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The acts of an edition, newest first: the audit record and the chains together. */
export async function recordedActs(db: Queries, filter: TimelineFilter): Promise<RecordedAct[]> {
  const { edition, sessions, from, to, actor, prefixes, before, limit } = filter
  const chains = sql`(l.session = ${`edition:${edition}`} or l.session in (select id from csc.round_session where edition = ${edition}))`
  const conditions = [
    sessions ? sql`u.subject = any(${textArray(sessions)})` : sql`true`,
    from ? sql`u.at >= ${from.toISOString()}::timestamptz` : sql`true`,
    to ? sql`u.at < ${to.toISOString()}::timestamptz` : sql`true`,
    actor ? sql`u.actor = ${actor}` : sql`true`,
    prefixes ? sql`u.act like any(${textArray(prefixes.map(prefix => `${prefix}%`))})` : sql`true`,
    before ? sql`(u.at, u.key) < (${before.at}::timestamptz, ${before.key})` : sql`true`,
  ]
  const result = await db.execute<RecordedAct>(sql`
    with u as (
      select 'a' || lpad(a.id::text, 12, '0') as key, a.at, a.actor, a.operation as act, a.subject, a.outcome, a.detail
      from csc.audit a where a.edition = ${edition}
      union all
      select 'l' || l.session || lpad(l.seq::text, 9, '0'), (b.body->>'at')::timestamptz, b.body->>'actor', b.body->>'kind',
        l.session, 'ok', b.body->'data'
      from csc.ledger l cross join lateral (select l.body::jsonb as body) b where ${chains}
    )
    select u.key, ${instant(sql`u.at`)} as at, u.actor, p.name, u.act, u.subject,
      coalesce(s.name, x.project_name) as about, u.outcome, u.detail
    from u left join csc.person p on p.id = u.actor
      left join csc.round_session s on s.id = u.subject
      left join csc.application x on x.id = coalesce(u.detail->>'application', u.detail->>'project', u.subject)
    where ${sql.join(conditions, sql` and `)}
    order by u.at desc, u.key desc limit ${limit}`)
  return result.rows
}

/** Who has acts on record in an edition, by name. */
export async function actorsOf(db: Queries, edition: string): Promise<{ person: string; name: string }[]> {
  const result = await db.execute<{ person: string; name: string }>(sql`
    select p.id as person, p.name from csc.person p
    where p.id in (select actor from csc.audit where edition = ${edition})
    order by p.name, p.id limit 200`)
  return result.rows
}

/** The role each person holds or held in an edition, the latest granted first. */
export async function rolesOf(
  db: Queries,
  edition: string,
  people: readonly string[],
): Promise<Map<string, Role>> {
  const result = await db.execute<{ person: string; role: Role }>(sql`
    select distinct on (person_id) person_id as person, role from csc.role_grant
    where edition = ${edition} and person_id = any(${textArray([...new Set(people)])})
    order by person_id, valid_from desc, id`)
  return new Map(result.rows.map(({ person, role }) => [person, role]))
}

const textArray = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )}]::text[]`
