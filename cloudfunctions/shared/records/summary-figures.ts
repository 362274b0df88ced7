import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

type Counted = { label: string | null; group: string | null; count: number }

/** Registrations handed in, by field of the project (as it was typed) and group. */
export async function countsByField(db: Queries, edition: string): Promise<Counted[]> {
  const result = await db.execute<Counted>(sql`
    select nullif(btrim(a.form->>'projectField'), '') as label, a.group_id as group, count(*)::int as count
    from csc.application a where a.edition = ${edition} and a.state <> 'draft'
    group by 1, 2 order by 3 desc, 1`)
  return result.rows
}

/** Projects that came up to an edition, by who sent them and group. */
export async function countsBySource(db: Queries, edition: string): Promise<Counted[]> {
  const result = await db.execute<Counted>(sql`
    select e.source as label, a.group_id as group, count(*)::int as count
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} group by 1, 2 order by 1, 2`)
  return result.rows
}
