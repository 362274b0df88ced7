import { sql } from 'drizzle-orm'
import type { GrantView } from '../../../src/contract/roles'
import type { Queries } from '../database/connect'

/** The roles a person holds at `now`; none when they have all ended. */
export async function grantsInForce(db: Queries, person: string, now: Date): Promise<GrantView[]> {
  const at = now.toISOString()
  const result = await db.execute<GrantView & Record<string, unknown>>(sql`
    select g.role, g.edition, g.unit, g.session_id as session,
      to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validTo"
    from csc.role_grant g where g.person_id = ${person}
      and g.valid_from <= ${at}::timestamptz and g.valid_to > ${at}::timestamptz`)
  return result.rows
}
