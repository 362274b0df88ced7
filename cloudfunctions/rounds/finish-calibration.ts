import { finishCalibration as input } from '../../src/contract/schemas/reviews'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { type AnswerRow, answersOf, discussionsOf } from '../shared/records/discussions'
import { markCalibrated } from '../shared/records/reviews'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { sessionScope } from '../shared/session-scope'
import { lockReview } from './lock-review'
import { panelState } from './panel-state'

/** The committee has looked at how the marks lie: now judges sign, and organisers may read and freeze the ranking. */
export const finishCalibration = defineOperation(['rounds', 'finishCalibration'], {
  kind: 'write',
  summary: '网评：完成校准',
  who: { may: ['committee'], scope: sessionScope },
  input,
  async run(asked, { db, caller, now }) {
    const { session } = asked
    const hall = await lockReview(db, asked, ['open'], now)
    const problem = calibrationProblem(hall, await discussionsOf(db, session), await answersOf(db, session))
    if (problem) throw new Failure('STATE_REFUSED', undefined, problem)
    await markCalibrated(db, session, caller.actor, now)
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session, detail: {} }
    await noteInSession(db, { ...note, operation: 'rounds.finishCalibration' })
    await bumpSession(db, session)
    return { session, version: await changeSession(db, session, {}) }
  },
})

/** Why the calibration cannot be finished yet; null when it can. */
export function calibrationProblem(
  hall: Hall,
  opened: readonly { applicationId: string }[],
  answers: readonly AnswerRow[],
): string | null {
  if (hall.session.calibratedAt) return '校准已经完成'
  if (!hall.turns.some(turn => turn.stage === 'revealed')) return '评分还没有开出，请等组织单位开分'
  const waiting = opened.reduce((n, { applicationId }) => {
    const asked = panelState(hall, applicationId).submitted.length
    return n + asked - answers.filter(row => row.applicationId === applicationId).length
  }, 0)
  return waiting > 0 ? `还有${waiting}位次评委没有答复复议，请等答复` : null
}
