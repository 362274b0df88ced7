import { pairScreen as input } from '../../src/contract/schemas/rounds-live'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { pairByCode } from '../shared/records/sessions-screens'
import { sessionScope } from '../shared/session-scope'
import { refuseOnline } from './enter-turn'
import { hosts } from './roles'

const lifeMs = 24 * 3_600_000

/** Ties the screen that shows this code to the session, for a day; it only ever reads. */
export const pairScreen = defineOperation(['rounds', 'pairScreen'], {
  kind: 'write',
  summary: '配对大屏',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session, code }, { db, now }) {
    const row = await lockSession(db, session)
    if (!row) throw new Failure('NOT_FOUND')
    refuseOnline(row)
    const validTo = new Date(now.getTime() + lifeMs)
    if (!(await pairByCode(db, { code, session, now, validTo }))) throw new Failure('PAIRING_EXPIRED')
    await bumpSession(db, session)
    return { session }
  },
})
