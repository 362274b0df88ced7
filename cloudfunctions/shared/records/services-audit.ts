import { and, eq, gt } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { audit } from '../database/schema/people'

const exported = 'services.exportFollowUp'

/** Notes that somebody took the follow-up table out, with how many projects it held. */
export async function noteFollowUpExport(
  db: Queries,
  act: { at: Date; actor: string; edition: string; rows: number },
): Promise<void> {
  const { rows, ...rest } = act
  await db.insert(audit).values({ ...rest, operation: exported, outcome: 'ok', detail: { rows } })
}

/** How often a person took it out since an instant. */
export async function followUpExportsSince(db: Queries, actor: string, since: Date): Promise<number> {
  return db.$count(audit, and(eq(audit.actor, actor), eq(audit.operation, exported), gt(audit.at, since)))
}
