import { type SQL, sql } from 'drizzle-orm'
import type { QueueFilter } from '../../../src/contract/views/screening'
import type { Reach } from '../reach'

/** Which rows of a queue: what the person chose, in an edition, as far as the caller reaches. */
export interface QueueQuery {
  edition: string
  reach: Reach
  filter: QueueFilter
  /** Requirements that ask for the official number. */
  numbers: readonly string[]
}

const list = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

/**
 * The condition on `a` (application) and, for `open` and `ready`, on `c` (its counts). Dashboard and queue share it,
 * so that a number is always the length of its list.
 */
export function queueCondition({ edition, reach, filter }: QueueQuery): SQL {
  const parts = [
    sql`a.edition = ${edition}`,
    ...(reach === 'all' ? [] : [sql`a.county in ${list(reach)}`]),
    ...(filter.states?.length ? [sql`a.state in ${list(filter.states)}`] : []),
    ...(filter.counties?.length ? [countyCondition(filter.counties)] : []),
    ...(filter.group ? [sql`a.group_id = ${filter.group}`] : []),
    ...(filter.open ? [sql`a.state in ('submitted', 'accepted') and c.open > 0`] : []),
    ...(filter.ready ? [sql`a.state = 'submitted' and c.open = 0 and c.blocking = 0`] : []),
    ...(filter.manualReview ? [sql`a.manual_review_reason is not null`] : []),
    ...(filter.officialNumber === 'given' ? [sql`a.official_number is not null`] : []),
    ...(filter.officialNumber === 'missing' ? [sql`a.official_number is null`] : []),
    ...(filter.specialised ? [sql`a.form->>'specialised' = 'yes'`] : []),
    ...(filter.sources?.length ? [sourceCondition(filter.sources)] : []),
    ...(filter.toSync ? [toSync] : []),
    ...(filter.search ? [searchCondition(filter.search)] : []),
  ]
  return sql.join(parts, sql` and `)
}

/** Whether a condition looks at the findings, which costs more. */
export const needsCounts = (filter: QueueFilter) => filter.open === true || filter.ready === true

const toSync = sql`exists (select from csc.group_correction g
  where g.application_id = a.id and g.official_site_synced_at is null)`

function countyCondition(counties: readonly string[]): SQL {
  const codes = counties.filter(code => code !== 'none')
  const known = sql`a.county in ${list(codes)}`
  return counties.includes('none') ? sql`(${known} or a.county is null)` : known
}

function sourceCondition(sources: readonly string[]): SQL {
  const known = sql`a.source in ${list(sources.filter(code => code !== 'none'))}`
  return sources.includes('none') ? sql`(${known} or a.source is null)` : known
}

/** Names by any part; company code and official number as written. */
function searchCondition(search: string): SQL {
  const pattern = `%${search.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
  return sql`(a.project_name ilike ${pattern} or a.subject_name ilike ${pattern}
    or a.company_code = ${search.toUpperCase()} or a.official_number = ${search})`
}
