import { screenScene as input } from '../../src/contract/schemas/rounds-live'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { bumpSession, lockSession, placeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { hosts } from './roles'

/** Chooses what the big screen shows: along with the stage, or a still picture. */
export const screenScene = defineOperation(['rounds', 'screenScene'], {
  kind: 'write',
  summary: '切换大屏画面',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session, scene }, { db }) {
    if (!(await lockSession(db, session))) throw new Failure('NOT_FOUND')
    await placeSession(db, session, { screenChoice: scene })
    await bumpSession(db, session)
    return { session }
  },
})
