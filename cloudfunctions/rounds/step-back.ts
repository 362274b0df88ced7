import { stepBack as input } from '../../src/contract/schemas/rounds-live'
import { defineOperation } from '../shared/operation'
import { placeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn, stageAfter } from './move-turn'
import { hosts } from './roles'

/** Takes a wrong step back, until the cards are sealed; cards already received stay as they are. */
export const stepBack = defineOperation(['rounds', 'stepBack'], {
  kind: 'write',
  summary: '主控台：退回上一步',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, application, expectedVersion, reason }, { db, caller, now }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    expectVersion(turn, expectedVersion)
    const stage = stageAfter(turn.stage, 'step-back')
    if (stage === 'waiting') await placeSession(db, id, { currentApplicationId: null })
    return moveTurn({ db, caller, now, session, turn }, 'stepBack', { stage, timer: null }, { reason })
  },
})
