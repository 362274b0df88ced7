import { setEarlier as input } from '../../src/contract/schemas/rounds-sessions'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { putDecidedScore } from '../shared/records/earlier-scores'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { earlierScores } from './earlier-scores'
import { lockForChange } from './lock-for-change'
import { organisers } from './roles'

/**
 * Enters what the committee decided in writing about a score an earlier stage does not give; before the opening only.
 * A score that stage froze cannot be replaced, and nothing missing counts as zero.
 */
export const setEarlier = defineOperation(['rounds', 'setEarlier'], {
  kind: 'write',
  summary: '登记早先一轮成绩的书面决定',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion, application, stage, score, record }, { db, caller, now }) {
    const session = await lockForChange(db, id, expectedVersion, ['planned', 'drawn'])
    const hall = await hallOrFail(db, id, now)
    if (!hall.turns.some(turn => turn.application === application)) throw new Failure('NOT_FOUND')
    const { stages, of } = await earlierScores(db, hall)
    if (!stages.includes(stage)) throw fieldFailure('stage', '本场不用这一轮的成绩，请重新选择')
    const known = of.get(application)?.find(each => each.stage === stage)
    if (known && 'session' in known) throw fieldFailure('score', '这一轮已有冻结的成绩，不能另外登记')
    const row = { sessionId: id, applicationId: application, stage, score, ref: record, at: now }
    await putDecidedScore(db, { ...row, decidedBy: caller.actor })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, edition: session.edition, session: id },
      ...{ operation: 'rounds.setEarlier', detail: { application, stage, score, record } },
    })
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, {}) }
  },
})
