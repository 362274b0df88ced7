import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Act } from '../acts'
import type { Queries } from '../database/connect'
import { audit } from '../database/schema/people'

/** A look at somebody's data: by which role in which edition, what was done, and of which project. */
export interface AccessRow extends Record<string, unknown> {
  at: string
  operation: Act
  edition: string | null
  own: boolean
  roles: string[] | null
  project: string | null
}

/** The acts of others that showed personal data in clear or took it out of the system. */
const looks: Act[] = ['screening.revealContact', 'recommendations.export']
/** The same of an institution's contact, of an objector, and of the two sides of a match. */
const others: Act[] = [
  'services.revealInstitution',
  'results.revealObjector',
  'results.openObjectionFile',
  'services.answerMatch',
]
/** His own: shown too, so that he sees what somebody else did in his name. */
const own: Act = 'session.exportMyData'

/** What such an act was about, where it is this person's: his institution, his objection, a match he is a side of. */
function subjectsOf(personId: string): SQL {
  return sql`select i.id as subject, null as project from csc.institution i where i.owner_id = ${personId}
    union all select o.id, null from csc.objection o where o.person_id = ${personId}
    union all select m.id, p.project_name from csc.service_match m
      join csc.application p on p.id = m.application_id
      join csc.institution n on n.id = m.institution_id
      where ${personId} in (p.owner_id, n.owner_id)`
}

/**
 * Who looked at the person's data, newest first: looks at his registrations, his institution and his objections, matches
 * agreed to, exports that held one, his own exports.
 */
export async function accessLogOf(db: Queries, personId: string): Promise<AccessRow[]> {
  const oneOf = (names: readonly string[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`
  const result = await db.execute<AccessRow>(sql`
    select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, l.operation, l.edition,
      l.actor = ${personId} as own, coalesce(a.project_name, t.project) as project,
      (select json_agg(distinct g.role) from csc.role_grant g where g.person_id = l.actor and g.edition = l.edition
        and g.valid_from <= l.at and g.valid_to > l.at) as roles
    from csc.audit l
    left join csc.application a on a.owner_id = ${personId}
      and (a.id = l.subject or l.detail->'applications' ? a.id)
    left join (${subjectsOf(personId)}) t on t.subject = l.subject
    where (l.operation in ${oneOf(looks)} and a.id is not null)
      or (l.operation in ${oneOf(others)} and t.subject is not null)
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
