import { resume as input } from '../../src/contract/schemas/rounds-live'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hasGivenUp } from '../shared/records/incidents'
import { clearSignatures } from '../shared/records/seats'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn, stageAfter } from './move-turn'
import { hosts } from './roles'

/** Puts a skipped project back among those that wait, with a reason; sheets signed without it have to be signed again. */
export const resume = defineOperation(['rounds', 'resume'], {
  kind: 'write',
  summary: '主控台：恢复被跳过的项目',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, application, expectedVersion, reason }, { db, caller, now }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    expectVersion(turn, expectedVersion)
    const stage = stageAfter(turn.stage, 'resume')
    if (await hasGivenUp(db, id, application))
      throw new Failure('STATE_REFUSED', undefined, '这个项目已记为弃权，不能恢复出场')
    await clearSignatures(db, id)
    return moveTurn({ db, caller, now, session, turn }, 'resume', { stage }, { reason })
  },
})
