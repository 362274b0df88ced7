import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** An accepted registration of a group that came from below. */
export interface MergedProject {
  application: string
  source: string
  projectName: string
  subjectName: string
  officialNumber: string | null
}

/** Accepted registrations of a group that came from below, in the order they were entered. */
export async function mergedProjects(db: Queries, edition: string, group: string): Promise<MergedProject[]> {
  const { rows } = await db.execute<MergedProject & Record<string, unknown>>(sql`
    select a.id as application, e.source, a.project_name as "projectName", a.subject_name as "subjectName",
      a.official_number as "officialNumber"
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} and a.group_id = ${group} and a.state = 'accepted'
    order by e.source, e.entered_at, length(e.external_number), e.external_number, a.id`)
  return rows
}
