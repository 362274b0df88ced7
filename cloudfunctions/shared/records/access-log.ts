import { and, eq, gt, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { audit } from '../database/schema/people'

/** A look at somebody's data: by which role in which edition, what was done, and of which project. */
export interface AccessRow extends Record<string, unknown> {
  at: string
  operation: string
  edition: string | null
  own: boolean
  roles: string[] | null
  project: string | null
}

/** The acts of others that showed personal data in clear or took it out of the system. */
const looks = ['screening.revealContact', 'recommendations.export']
/** His own: shown too, so that he sees what somebody else did in his name. */
const own = 'session.exportMyData'

/** Who looked at the person's data, newest first: looks at his registrations, exports that held one, his own exports. */
export async function accessLogOf(db: Queries, personId: string): Promise<AccessRow[]> {
  const named = sql`(select jsonb_array_elements_text(${JSON.stringify(looks)}::jsonb))`
  const result = await db.execute<AccessRow>(sql`
    select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, l.operation, l.edition,
      l.actor = ${personId} as own, a.project_name as project,
      (select json_agg(distinct g.role) from csc.role_grant g where g.person_id = l.actor and g.edition = l.edition
        and g.valid_from <= l.at and g.valid_to > l.at) as roles
    from csc.audit l
    left join csc.application a on a.owner_id = ${personId}
      and (a.id = l.subject or l.detail->'applications' ? a.id)
    where (l.operation in ${named} and a.id is not null)
      or (l.operation = ${own} and l.subject = ${personId})
    order by l.id desc limit 200`)
  return result.rows
}

/** Notes that the person took his data out. */
export async function noteOwnExport(db: Queries, personId: string, at: Date): Promise<void> {
  await db.insert(audit).values({ at, actor: personId, operation: own, subject: personId, outcome: 'ok' })
}

/** How often the person took his data out since an instant. */
export async function ownExportsSince(db: Queries, personId: string, since: Date): Promise<number> {
  return db.$count(audit, and(eq(audit.actor, personId), eq(audit.operation, own), gt(audit.at, since)))
}
