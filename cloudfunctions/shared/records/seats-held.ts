import { sql } from 'drizzle-orm'
import type { SessionMode, SessionState } from '../../../src/core/session-states'
import type { Queries } from '../database/connect'

export interface HeldSeat extends Record<string, unknown> {
  id: string
  name: string
  edition: string
  round: string
  group: string
  venue: string
  startsAt: string | null
  mode: SessionMode
  closesAt: string | null
  state: SessionState
  seat: number
  projects: number
  submitted: number
  promised: boolean
  declared: boolean
}

/** Every seat a person holds, with how far it has come; sessions that are not over first, then by their start. */
export async function seatsHeldBy(db: Queries, person: string): Promise<HeldSeat[]> {
  const result = await db.execute<HeldSeat>(sql`
    select s.id, s.name, s.edition, s.round, s.group_id as "group", s.venue,
      to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt", s.mode,
      to_char(s.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closesAt", s.state, c.number as seat,
      (select count(*)::int from csc.turn t where t.session_id = s.id and (s.mode = 'live' or s.state = 'planned'
        or exists (select from csc.review_assignment a where a.session_id = s.id and a.application_id = t.application_id
          and a.person_id = c.person_id and a.state = 'assigned'))) as projects,
      (select count(distinct k.application_id)::int from csc.scorecard k where k.session_id = s.id
        and k.person_id = c.person_id and k.state in ('submitted', 'sealed', 'revealed')) as submitted,
      c.promised_at is not null as promised, c.declared_at is not null as declared
    from csc.seat c join csc.round_session s on s.id = c.session_id
    where c.person_id = ${person} order by s.state = 'locked', s.starts_at, s.id`)
  return result.rows
}
