import { type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import type { WechatTemplateName } from '../gateways/wechat'
import type { Reach } from '../reach'

/** Whom a reminder is for: applications by state, county and group; their owners are the people. */
export interface AudienceQuery {
  edition: string
  states: readonly string[]
  counties: readonly string[] | null
  groups: readonly string[] | null
  missingOfficialNumber: boolean
  reach: Reach
}

/** A person in the audience, with how he can be reached and the first of his applications that matches. */
export interface Recipient extends Record<string, unknown> {
  person: string
  open_id: string | null
  phone_sealed: string | null
  remaining: number
  application: string
  project: string
  subject: string
  county: string | null
  matching: number
  reminded: boolean
}

/** A jsonb list as a SQL value: any number of entries in one parameter. */
const list = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

/** The condition an audience puts on `csc.application a`. */
function condition(query: AudienceQuery): SQL {
  const parts = [
    sql`a.edition = ${query.edition}`,
    // drafts of people who had their account deleted wait for nobody
    sql`not exists (select from csc.person gone where gone.id = a.owner_id and gone.deleted_at is not null)`,
    sql`a.state in ${list(query.states)}`,
    ...(query.counties ? [sql`a.county in ${list(query.counties)}`] : []),
    ...(query.groups ? [sql`a.group_id in ${list(query.groups)}`] : []),
    ...(query.missingOfficialNumber ? [sql`a.official_number is null`] : []),
    ...(query.reach === 'all' ? [] : [sql`a.county in ${list(query.reach)}`]),
  ]
  return sql.join(parts, sql` and `)
}

/**
 * The people of an audience, one row each, by person id. `reminded`: had a message of the same kind since `since`.
 */
export async function readAudience(
  db: Queries,
  query: AudienceQuery,
  of: { template: WechatTemplateName; kind: string; since: Date },
): Promise<Recipient[]> {
  const result = await db.execute<Recipient>(sql`
    select p.id as person, p.open_id, p.phone_sealed, m.application, m.project, m.subject, m.county, m.matching,
      coalesce((select s.remaining from csc.subscription_allowance s
        where s.person_id = p.id and s.template = ${of.template}), 0) as remaining,
      exists (select from csc.message n where n.person_id = p.id and n.edition = ${query.edition}
        and n.kind = ${of.kind} and n.created_at > ${of.since.toISOString()}::timestamptz) as reminded
    from (select distinct on (a.owner_id) a.owner_id, a.id as application, a.project_name as project,
        a.subject_name as subject, a.county, count(*) over (partition by a.owner_id)::int as matching
      from csc.application a where ${condition(query)} order by a.owner_id, a.created_at, a.id) m
    join csc.person p on p.id = m.owner_id
    order by p.id`)
  return result.rows
}

/**
 * Holds the people of an audience until the end of the transaction: of two reminders sent at once, the second waits
 * and then sees who has been reminded.
 */
export async function lockAudience(db: Queries, query: AudienceQuery): Promise<void> {
  await db.execute(sql`
    select p.id from csc.person p
    where p.id in (select a.owner_id from csc.application a where ${condition(query)})
    order by p.id for update`)
}
