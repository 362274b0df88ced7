import { sql } from 'drizzle-orm'
import type { SessionEntrant } from '../../../src/core/expert-recusal'
import type { Queries } from '../database/connect'

/** An active expert with what may keep him from judging a session. */
export interface PoolRow extends Record<string, unknown> {
  id: string
  name: string
  employer: string
  fields: string[]
  recusalUnits: string[]
  /** Owns one of the session's applications or confirmed his part in its team. */
  entrant: boolean
  /** Has an application of his own in the edition. */
  applicant: boolean
  /** Roles held in the edition now. */
  roles: string[]
}

/** The active experts of a unit, and how each stands to a session and its edition. */
export async function poolFor(
  db: Queries,
  of: { unit: string; session: string; edition: string; now: Date },
): Promise<PoolRow[]> {
  const at = of.now.toISOString()
  const result = await db.execute<PoolRow>(sql`
    select e.id, e.name, e.employer, e.fields,
      -- who comes from an institution stands aside for the projects it has been matched with, whenever that was (A15)
      e.recusal_units || coalesce((select jsonb_agg(distinct a.subject_name) from csc.service_match m
        join csc.application a on a.id = m.application_id
        where m.institution_id = e.institution_id and m.state = 'agreed'), '[]'::jsonb) as "recusalUnits",
      exists (select from csc.turn t join csc.application a on a.id = t.application_id
        where t.session_id = ${of.session} and (a.owner_id = p.id or exists (select from csc.team_invitation m
          where m.application_id = a.id and m.answered_by = p.id and m.state = 'accepted'))) as entrant,
      exists (select from csc.application a where a.edition = ${of.edition} and a.owner_id = p.id
        and a.state <> 'withdrawn') as applicant,
      coalesce((select array_agg(distinct g.role) from csc.role_grant g where g.person_id = p.id
        and g.edition = ${of.edition} and g.valid_from <= ${at}::timestamptz and g.valid_to > ${at}::timestamptz), '{}') as roles
    from csc.expert e
    left join csc.person p on p.id = e.person_id or p.phone_hmac = e.phone_hmac
    where e.unit = ${of.unit} and e.state = 'active' order by e.id`)
  return onePerExpert(result.rows)
}

/** Somebody known both by account and by phone may come twice. */
function onePerExpert(rows: readonly PoolRow[]): PoolRow[] {
  const merged = new Map<string, PoolRow>()
  for (const row of rows) {
    const before = merged.get(row.id)
    merged.set(row.id, {
      ...row,
      entrant: row.entrant || before?.entrant === true,
      applicant: row.applicant || before?.applicant === true,
      roles: [...new Set([...row.roles, ...(before?.roles ?? [])])],
    })
  }
  return [...merged.values()]
}

/** Who competes in a session: the names of the subjects, and those written in the teams. */
export async function entrantsOf(db: Queries, session: string): Promise<SessionEntrant[]> {
  const result = await db.execute<{ subjectName: string; names: string[] }>(sql`
    select a.subject_name as "subjectName",
      coalesce((select array_agg(m.name) from csc.team_member m where m.application_id = a.id), '{}') as names
    from csc.turn t join csc.application a on a.id = t.application_id where t.session_id = ${session}`)
  return result.rows
}

/** What a person is in an edition besides: roles held now, an application of his own, a part in a team. */
export async function otherPartsOf(db: Queries, of: { person: string; edition: string; now: Date }) {
  const at = of.now.toISOString()
  const result = await db.execute<{ roles: string[]; applicant: boolean }>(sql`
    select coalesce((select array_agg(distinct g.role) from csc.role_grant g where g.person_id = ${of.person}
        and g.edition = ${of.edition} and g.valid_from <= ${at}::timestamptz and g.valid_to > ${at}::timestamptz), '{}') as roles,
      exists (select from csc.application a where a.edition = ${of.edition} and a.owner_id = ${of.person}
        and a.state <> 'withdrawn')
      or exists (select from csc.team_invitation m where m.edition = ${of.edition} and m.answered_by = ${of.person}
        and m.state = 'accepted') as applicant`)
  return result.rows[0]!
}
