import { skip as input } from '../../src/contract/schemas/rounds-live'
import { defineOperation } from '../shared/operation'
import { placeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn, stageAfter } from './move-turn'
import { hosts } from './roles'

/** Passes a project over (late, or giving up), with a reason; it can be resumed until the ranking is frozen. */
export const skip = defineOperation(['rounds', 'skip'], {
  kind: 'write',
  summary: '主控台：跳过或延后项目',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, application, expectedVersion, reason }, { db, caller, now }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    expectVersion(turn, expectedVersion)
    const stage = stageAfter(turn.stage, 'skip')
    if (session.currentApplicationId === application)
      await placeSession(db, id, { currentApplicationId: null })
    return moveTurn({ db, caller, now, session, turn }, 'skip', { stage, timer: null }, { reason })
  },
})
