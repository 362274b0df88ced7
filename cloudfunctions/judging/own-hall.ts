import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { type Hall, type HallSeat, readHall } from '../shared/records/sessions-hall'
import { requireJudge } from '../shared/require-judge'

/**
 * A session in which the caller has a seat and is still a judge, with that seat. Any other answers NOT_FOUND, like one
 * that is not there.
 */
export async function ownHall(
  db: Queries,
  id: string,
  caller: Caller,
  now: Date,
): Promise<{ hall: Hall; seat: HallSeat }> {
  const hall = await readHall(db, id, now, caller.actor)
  const seat = hall?.seats.find(place => place.person === caller.actor)
  if (!hall || !seat) throw new Failure('NOT_FOUND')
  requireJudge(caller, { edition: hall.session.edition, session: id })
  return { hall, seat }
}
