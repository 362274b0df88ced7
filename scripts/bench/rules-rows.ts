import type pg from 'pg'
import type { ApplicationRow } from '../../cloudfunctions/shared/records/applications'
import type { MemberRow } from '../../cloudfunctions/shared/records/team'

/** The next applications by id. */
export async function applicationsPage(
  pool: pg.Pool,
  after: string,
  limit: number,
): Promise<ApplicationRow[]> {
  const { rows } = await pool.query(
    `select id, edition, owner_id as "ownerId", state, group_id as "group", subtype, county,
       project_name as "projectName", subject_name as "subjectName", company_code as "companyCode",
       official_number as "officialNumber", form, field_versions as "fieldVersions", version, submission,
       submitted_at as "submittedAt"
     from csc.application where id > $1 order by id limit $2`,
    [after, limit],
  )
  return rows as ApplicationRow[]
}

/** The teams of some applications. */
export async function membersOfPage(
  pool: pg.Pool,
  rows: readonly ApplicationRow[],
): Promise<Map<string, MemberRow[]>> {
  const result = await pool.query<MemberRow>(
    `select application_id as "applicationId", position, name, core, on_certificate as "onCertificate",
       identity_hmac as "identityHmac"
     from csc.team_member where application_id = any($1) order by application_id, position`,
    [rows.map(({ id }) => id)],
  )
  const teams = new Map<string, MemberRow[]>()
  for (const row of result.rows) {
    const team = teams.get(row.applicationId)
    if (team) team.push(row)
    else teams.set(row.applicationId, [row])
  }
  return teams
}
