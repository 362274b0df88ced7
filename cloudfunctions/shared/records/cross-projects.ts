import { sql } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { CrossProject } from '../../../src/core/cross-pairs'
import type { Queries } from '../database/connect'
import { compared } from './duplicates-projects'

/** A registration that came up to an edition, as it is compared; its form as stored. */
export interface EnteredRow extends Omit<CrossProject, 'team'> {
  group: string | null
  subtype: string | null
  form: FormValues
}

/** The next accepted registrations of an edition that came from below, by id, at most `limit`. */
export async function enteredRows(
  db: Queries,
  { edition, after, limit }: { edition: string; after: string; limit: number },
): Promise<EnteredRow[]> {
  const { rows } = await db.execute<EnteredRow & Record<string, unknown>>(sql`
    select ${compared}, e.source, a.group_id as "group", a.subtype, a.form
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} and a.state = 'accepted' and a.id > ${after}
    order by a.id limit ${limit}`)
  return rows
}

/**
 * How many accepted registrations of an edition came from below, and how many of them came bare: with neither a company
 * code nor a core member's number, as a printed list has them.
 */
export async function enteredCounts(db: Queries, edition: string): Promise<{ all: number; bare: number }> {
  const { rows } = await db.execute<{ all: number; bare: number }>(sql`
    select count(*)::int as "all", (count(*) filter (where a.company_code is null and not exists (
      select from csc.team_member m
      where m.application_id = a.id and m.core and m.identity_hmac is not null)))::int as bare
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} and a.state = 'accepted'`)
  return rows[0]!
}

/** Where registrations of an edition came from: the recommending unit, and the edition below in this database. */
export interface OriginRow {
  application: string
  ownerId: string
  source: string
  fromEdition: string | null
}

/** Origins of registrations by id; one that came by no list is left out. */
export async function originsOf(db: Queries, ids: readonly string[]): Promise<Map<string, OriginRow>> {
  const { rows } = await db.execute<OriginRow & Record<string, unknown>>(sql`
    select e.application_id as application, a.owner_id as "ownerId", e.source, b.edition as "fromEdition"
    from csc.entered_project e join csc.application a on a.id = e.application_id
    left join csc.application b on b.id = e.from_application_id
    where e.application_id in (select jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb))`)
  return new Map(rows.map(row => [row.application, row]))
}
