import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** What a person has left that outlasts his account. */
export interface KeptTraces extends Record<string, unknown> {
  files: boolean
  openObjections: boolean
  objections: boolean
  declarations: boolean
  docking: boolean
  memberships: boolean
  worked: boolean
}

/** What would stay of a person if his account were deleted now. */
export async function keptTraces(db: Queries, personId: string): Promise<KeptTraces> {
  const mine = sql`(select id from csc.application where owner_id = ${personId})`
  const firms = sql`(select id from csc.institution where owner_id = ${personId})`
  const result = await db.execute<KeptTraces>(sql`
    select
      exists (select from csc.submission_file where application_id in ${mine})
        or exists (select from csc.application_file where application_id in ${mine} and quarantined_at is not null)
        as files,
      exists (select from csc.objection where person_id = ${personId}
        and state in ('filed', 'accepted', 'investigating', 'proposed')) as "openObjections",
      exists (select from csc.objection where person_id = ${personId}
        or (application_id in ${mine} and answer is not null)) as objections,
      exists (select from csc.reward_declaration where application_id in ${mine}) as declarations,
      exists (select from ${firms} i) or exists (select from csc.service_need where application_id in ${mine})
        or exists (select from csc.progress_report where application_id in ${mine}) as docking,
      exists (select from csc.team_invitation where answered_by = ${personId} and state in ('accepted', 'left'))
        as memberships,
      exists (select from csc.seat where person_id = ${personId})
        or exists (select from csc.county_report where filed_by = ${personId})
        or exists (select from csc.docking_outcome where recorded_by = ${personId}) as worked`)
  return result.rows[0]!
}
