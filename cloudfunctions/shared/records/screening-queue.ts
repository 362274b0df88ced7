import { type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { needsCounts, type QueueQuery, queueCondition } from './screening-filter'
import { decidedFindings } from './screening-findings'

export interface QueueRow extends Record<string, unknown> {
  id: string
  version: number
  project_name: string
  subject_name: string
  group_id: string | null
  county: string | null
  state: string
  submitted_at: string | null
  official_number: string | null
  manual_review: boolean
  specialised: boolean
  due_at: string | null
  pass: number | null
  unknown: number | null
  manual: number | null
  fail: number | null
  open: number | null
  place: string
}

/** Where a page ends: the moment rows are ordered by, and the id. */
export interface QueueCursor {
  at: string
  id: string
}

const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const order = sql`coalesce(a.submitted_at, a.created_at)`

/** The counts of an application's findings; nothing while it is a draft: what was not handed in is not looked at. */
function counts(numbers: readonly string[]): SQL {
  return sql`left join csc.submission s
      on s.application_id = a.id and s.number = a.submission and a.state <> 'draft'
    left join lateral (select
        count(*) filter (where x.outcome = 'pass')::int as pass,
        count(*) filter (where x.outcome = 'unknown')::int as unknown,
        count(*) filter (where x.outcome = 'manual')::int as manual,
        count(*) filter (where x.outcome = 'fail')::int as fail,
        count(*) filter (where x.open)::int as open,
        count(*) filter (where x.blocks)::int as blocking
      from (${decidedFindings(numbers)}) x) c on s.application_id is not null`
}

/** A page of the queue, longest waiting first. Findings are counted for the page only, unless the filter needs them. */
export async function queueRows(
  db: Queries,
  query: QueueQuery,
  page: { after: QueueCursor | null; limit: number },
): Promise<QueueRow[]> {
  const after = page.after
    ? sql`and (${order}, a.id) > (${page.after.at}::timestamptz, ${page.after.id})`
    : sql``
  const asked = sql`where ${queueCondition(query)} ${after} order by ${order}, a.id limit ${page.limit}`
  const counted = counts(query.numbers)
  const rows = needsCounts(query.filter)
    ? sql`csc.application a ${counted} ${asked}`
    : sql`(select * from csc.application a ${asked}) a ${counted} order by ${order}, a.id`
  const result = await db.execute<QueueRow>(sql`
    select a.id, a.version, a.project_name, a.subject_name, a.group_id, a.county, a.state,
      ${iso(sql`a.submitted_at`)} as submitted_at, a.official_number,
      a.manual_review_reason is not null as manual_review,
      coalesce(a.form->>'specialised' = 'yes', false) as specialised,
      (select ${iso(sql`max(m.due_at)`)} from csc.amendment m
        where m.application_id = a.id and m.answered_at is null) as due_at,
      c.pass, c.unknown, c.manual, c.fail, c.open, ${iso(order)} as place
    from ${rows}`)
  return result.rows
}

/** How many rows the queue has. */
export async function queueCount(db: Queries, query: QueueQuery): Promise<number> {
  const join = needsCounts(query.filter) ? counts(query.numbers) : sql``
  const result = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from csc.application a ${join} where ${queueCondition(query)}`,
  )
  return result.rows[0]!.count
}

/** How many applications per county, group and state. */
export async function countsByPlace(db: Queries, query: QueueQuery) {
  const result = await db.execute<{
    county: string | null
    group_id: string | null
    state: string
    count: number
  }>(sql`
    select a.county, a.group_id, a.state, count(*)::int as count from csc.application a
    where ${queueCondition(query)} group by 1, 2, 3`)
  return result.rows
}

/** How many applications per county and poster they came by. */
export async function countsBySource(db: Queries, query: QueueQuery) {
  const result = await db.execute<{ county: string | null; source: string | null; count: number }>(sql`
    select a.county, a.source, count(*)::int as count from csc.application a
    where ${queueCondition(query)} group by 1, 2`)
  return result.rows
}
