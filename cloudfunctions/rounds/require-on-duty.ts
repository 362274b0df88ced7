import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { dutyOf } from '../shared/records/incidents'

/** After somebody took over the desk only he goes on with the next step; others may take over in turn, by two persons. */
export async function requireOnDuty(db: Queries, session: string, caller: Caller): Promise<void> {
  const duty = await dutyOf(db, session)
  if (duty && duty.person !== caller.actor)
    throw new Failure('STATE_REFUSED', undefined, `现在由${duty.name}主控，要换人请在“异常”里申请接管`)
}
