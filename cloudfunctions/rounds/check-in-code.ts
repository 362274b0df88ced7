import { checkInCode as input } from '../../src/contract/schemas/rounds-check-in'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { arrivalsOf } from '../shared/records/hall-check-ins'
import { readSession } from '../shared/records/sessions'
import { rotatingCode, rotatingTimes } from '../shared/rotating-code'
import { sessionScope } from '../shared/session-scope'
import { checkInProblem, checkInPurpose } from './check-in-window'
import { hosts } from './roles'

/** The code for the stand at the door; it turns every half minute and is good for one at most (M7). */
export const checkInCode = defineOperation(['rounds', 'checkInCode'], {
  kind: 'read',
  summary: '出示现场签到码',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id }, { db, host, now }) {
    const session = await readSession(db, id)
    if (!session) throw new Failure('NOT_FOUND')
    const problem = checkInProblem(session, now)
    if (problem) throw new Failure('STATE_REFUSED', undefined, problem)
    const rows = await arrivalsOf(db, id)
    const { validTo, nextAt } = rotatingTimes(now)
    return {
      code: rotatingCode(host.keys, checkInPurpose(id), now),
      ...{ validTo: validTo.toISOString(), nextAt: nextAt.toISOString() },
      expected: rows.length,
      arrived: rows.filter(({ at }) => at !== null).length,
    }
  },
})
