import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** An application that waits for its owner, and for what. */
export interface WaitingApplication extends Record<string, unknown> {
  application: string
  edition: string
  project: string
  state: string
  official_number: string | null
  due_at: string | null
  correction: string | null
}

/** The person's applications that can wait for him: open drafts, amendments, corrections, missing numbers. */
export async function waitingApplications(db: Queries, personId: string): Promise<WaitingApplication[]> {
  const result = await db.execute<WaitingApplication>(sql`
    select a.id as application, a.edition, a.project_name as project, a.state, a.official_number,
      (select to_char(max(m.due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from csc.amendment m
        where m.application_id = a.id and m.answered_at is null) as due_at,
      (select c.id from csc.group_correction c where c.application_id = a.id and c.acknowledged_at is null
        order by c.proposed_at desc limit 1) as correction
    from csc.application a
    where a.owner_id = ${personId} and a.state in ('draft', 'submitted', 'returned', 'accepted')
    order by a.updated_at desc limit 50`)
  return result.rows
}

/** Sessions that are not over and whose judge has not promised yet. */
export async function openInvitations(
  db: Queries,
  personId: string,
): Promise<{ session: string; name: string }[]> {
  const result = await db.execute<{ session: string; name: string }>(sql`
    select s.id as session, s.name from csc.seat t join csc.round_session s on s.id = t.session_id
    where t.person_id = ${personId} and t.promised_at is null and s.state <> 'locked'
    order by s.starts_at nulls last limit 20`)
  return result.rows
}
