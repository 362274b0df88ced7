import { sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'

/** A draft whose owner has not been reminded in this slot yet. */
export interface DraftToRemind extends Record<string, unknown> {
  application: string
  person: string
  project: string
}

/** Drafts of an edition begun before `since` whose reminder of the slot is not queued yet. */
export async function draftsToRemind(
  db: Queries,
  query: { edition: string; slot: string; since: Date },
): Promise<DraftToRemind[]> {
  const result = await db.execute<DraftToRemind>(sql`
    select a.id as application, a.owner_id as person, a.project_name as project
    from csc.application a
    where a.edition = ${query.edition} and a.state = 'draft' and a.created_at < ${query.since.toISOString()}::timestamptz
      and not exists (select from csc.outbox o
        where o.dedupe = ${query.edition} || '|deadline|' || a.id || '|' || a.owner_id || '|' || ${query.slot})
    order by a.id`)
  return result.rows
}

/** The dedupe key of a draft's reminder in a slot; the same one the query above looks for. */
export function draftDedupe(edition: string, draft: DraftToRemind, slot: string): string {
  return `${edition}|deadline|${draft.application}|${draft.person}|${slot}`
}
