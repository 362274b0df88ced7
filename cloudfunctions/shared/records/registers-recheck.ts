import { sql } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { Finding } from '../../../src/core/eligibility/criterion'
import type { Queries } from '../database/connect'

/** An application under screening as it was handed in, and what its present submission was found to be. */
export interface ScreenedRow extends Record<string, unknown> {
  id: string
  version: number
  form: FormValues
  findings: Finding[]
}

/** Submitted and accepted applications of an edition, by id, after `after`, at most `limit`. */
export async function screenedApplications(
  db: Queries,
  edition: string,
  { after, limit }: { after: string; limit: number },
): Promise<ScreenedRow[]> {
  const result = await db.execute<ScreenedRow>(sql`
    select a.id, a.version, s.form, s.findings
    from csc.application a
    join csc.submission s on s.application_id = a.id and s.number = a.submission
    where a.edition = ${edition} and a.state in ('submitted', 'accepted') and a.id > ${after}
    order by a.id limit ${limit}`)
  return result.rows
}
