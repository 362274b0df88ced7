import { Failure } from '../../shared/failure'
import { dutyOf, putDuty } from '../../shared/records/incidents'
import { hosts } from '../roles'
import { type HallAct, officials } from './act'

/** The backup host takes the desk: from then on only he presses the next step. Screens stay paired. */
export const takeOver: HallAct<object> = {
  propose: hosts,
  confirm: [...officials, 'contractor'],
  async look({ db, session, caller }) {
    const duty = await dutyOf(db, session.id)
    return {
      expected: { since: duty?.since.getTime() ?? 0 },
      says: duty ? `由${caller.name}接替${duty.name}主控本场` : `由${caller.name}接管本场主控`,
    }
  },
  async run({ db, session, now }, _input, { proposer }) {
    await putDuty(db, { sessionId: session.id, personId: proposer, since: now })
    const duty = await dutyOf(db, session.id)
    if (!duty) throw new Failure('NOT_FOUND')
    return `已由${duty.name}主控，大屏与评委端不受影响`
  },
}
