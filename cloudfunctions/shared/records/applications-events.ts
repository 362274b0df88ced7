import { asc, eq, sql } from 'drizzle-orm'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { applicationEvent } from '../database/schema/applications'
import { newId } from '../identifiers'

export interface EventRow {
  id: string
  at: Date
  actorId: string
  /** What was done: an action of the lifecycle, or start, save-official-number, acknowledge-correction … */
  kind: string
  fromState: ApplicationState | null
  toState: ApplicationState | null
  reason: string | null
  data: unknown
}

/** Writes down what somebody did to a locked application; later events never stand before or beside earlier ones. */
export async function insertEvent(
  tx: Transaction,
  event: Pick<EventRow, 'at' | 'actorId' | 'kind'> & Partial<EventRow> & { applicationId: string },
): Promise<void> {
  const { applicationId } = event
  const at = sql<Date>`greatest(${event.at.toISOString()}::timestamptz,
    (select max(e.at) + interval '1 millisecond' from csc.application_event e where e.application_id = ${applicationId}))`
  await tx.insert(applicationEvent).values({ ...event, at, id: event.id ?? newId('evt') })
}

/** Everything that was done to an application, oldest first. */
export async function readEvents(db: Queries, applicationId: string): Promise<EventRow[]> {
  const rows = await db
    .select()
    .from(applicationEvent)
    .where(eq(applicationEvent.applicationId, applicationId))
    .orderBy(asc(applicationEvent.at), asc(applicationEvent.id))
  return rows as EventRow[]
}
