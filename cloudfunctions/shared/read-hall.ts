import type { Queries } from './database/connect'
import { Failure } from './failure'
import { type Hall, readHall } from './records/sessions-hall'

/** A session as it stands; NOT_FOUND when there is none, or when `visibleTo` has no seat in it. */
export async function hallOrFail(db: Queries, id: string, now: Date, visibleTo?: string): Promise<Hall> {
  const hall = await readHall(db, id, now, visibleTo)
  if (!hall) throw new Failure('NOT_FOUND')
  return hall
}
