import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** Figures a county is judged by; nothing of what the system does not know. */
export async function countyFigures(db: Queries, edition: string) {
  const result = await db.execute<{
    key: string
    submitted: number
    accepted: number
    recommended: number
    awarded: number
    reports: number
    progress: number
  }>(sql`
    select a.county as key, count(*) filter (where a.state <> 'draft')::int as submitted,
      count(*) filter (where a.state = 'accepted')::int as accepted,
      count(*) filter (where exists (select from csc.recommendation_item i
        join csc.recommendation r on r.id = i.recommendation_id
        where i.application_id = a.id and r.state <> 'drafting'))::int as recommended,
      count(w.application_id)::int as awarded,
      (select count(*)::int from csc.county_report c where c.edition = ${edition} and c.county = a.county) as reports,
      count(*) filter (where exists (select from csc.progress_report p where p.application_id = a.id))::int as progress
    from csc.application a
      left join csc.award w on w.edition = a.edition and w.application_id = a.id
    where a.edition = ${edition} and a.county is not null group by a.county`)
  return new Map(result.rows.map(({ key, ...figures }) => [key, figures]))
}

/** Projects that came up to an edition, by who sent them, and how many of them were awarded there. */
export async function sourceFigures(db: Queries, edition: string) {
  const result = await db.execute<{ key: string; entered: number; awarded: number }>(sql`
    select e.source as key, count(*)::int as entered, count(w.application_id)::int as awarded
    from csc.entered_project e
      left join csc.award w on w.edition = e.edition and w.application_id = e.application_id
    where e.edition = ${edition} group by e.source`)
  return new Map(result.rows.map(({ key, ...figures }) => [key, figures]))
}

/** The recommendation lists of editions as they were submitted last: how many projects, when, whether late. */
export async function submittedLists(db: Queries, editions: readonly string[]) {
  if (editions.length === 0) return new Map<string, { projects: number; at: Date; late: boolean }>()
  const result = await db.execute<{ edition: string; projects: number; at: string; late: boolean }>(sql`
    select distinct on (r.edition) r.edition, jsonb_array_length(s.body->'lines') as projects, s.late,
      to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from csc.recommendation r join csc.recommendation_submission s on s.recommendation_id = r.id
    where r.state <> 'drafting' and r.edition in (${sql.join(
      editions.map(each => sql`${each}`),
      sql`, `,
    )}) order by r.edition, s.number desc`)
  return new Map(
    result.rows.map(({ edition, projects, at, late }) => [edition, { projects, late, at: new Date(at) }]),
  )
}

/** Verified institutions of an edition with what came of their dockings; 万元. */
export async function institutionFigures(db: Queries, edition: string) {
  const result = await db.execute<{
    key: string
    name: string
    matches: number
    events: number
    outcomes: number
    signed: number
    amount: number
  }>(sql`
    select n.id as key, n.name,
      (select count(*)::int from csc.service_match m where m.institution_id = n.id and m.state = 'agreed') as matches,
      (select count(distinct t.event_id)::int from csc.event_attendance t
        where t.institution_id = n.id and t.checked_in_at is not null) as events,
      count(o.id)::int as outcomes, count(*) filter (where o.signed)::int as signed,
      coalesce(sum(o.amount), 0)::int as amount
    from csc.institution n left join csc.docking_outcome o on o.institution_id = n.id
    where n.edition = ${edition} and n.state in ('verified', 'active')
    group by n.id, n.name order by n.name, n.id`)
  return result.rows
}
