import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** One side of a case as an officer compares it; a member's key is a keyed hash. */
export interface SideRow {
  id: string
  ownerId: string
  state: string
  group: string | null
  county: string | null
  projectName: string
  subjectName: string
  companyCode: string | null
  summary: string
  submittedAt: string | null
  numbers: string[]
  members: { name: string; key: string | null }[]
}

/** The applications of cases, by id. */
export async function caseSides(db: Queries, ids: readonly string[]): Promise<Map<string, SideRow>> {
  const { rows } = await db.execute<SideRow & Record<string, unknown>>(sql`
    select a.id, a.owner_id as "ownerId", a.state, a.group_id as "group", a.county,
      a.project_name as "projectName", a.subject_name as "subjectName", a.company_code as "companyCode",
      coalesce(a.form->>'summary', '') as summary,
      to_char(a.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt",
      jsonb_path_query_array(a.form, '$.properties[*].number') as numbers,
      coalesce((select jsonb_agg(jsonb_build_object('name', m.name, 'key', m.identity_hmac) order by m.position)
        from csc.team_member m where m.application_id = a.id and m.core), '[]') as members
    from csc.application a
    where a.id in (select jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb))`)
  return new Map(rows.map(row => [row.id, row]))
}
