import { checkIn as input } from '../../src/contract/schemas/rounds-check-in'
import { shortMinute } from '../shared/beijing-text'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { noteWrongHallCode, ownTurns, putArrival } from '../shared/records/hall-check-ins'
import { bumpSession } from '../shared/records/sessions'
import { isRotatingCode } from '../shared/rotating-code'
import { checkInProblem, checkInPurpose } from './check-in-window'

const mostWrong = 20

/**
 * An entrant says that his project's people are in the hall, by the code on the stand and the server's clock (M7).
 * Again: the first moment. In the wrong hall he is told which one is his. Wrong codes are counted outside any
 * transaction, so that nobody tries them all.
 */
export const checkIn = defineOperation(['rounds', 'checkIn'], {
  kind: 'direct',
  summary: '参赛者现场签到',
  who: { may: 'signed-in' },
  input,
  async run({ session, code }, { db, host, caller, now }) {
    const own = await ownTurns(db, caller.actor)
    const turn = own.find(each => each.session === session)
    if (!turn) throw elsewhere(own.filter(each => each.state !== 'locked'))
    const { application } = turn
    if (turn.at) return { application, at: turn.at.toISOString() }
    const problem = checkInProblem(turn, now)
    if (problem) throw new Failure('STATE_REFUSED', undefined, problem)
    if ((turn.wrongCodes ?? 0) >= mostWrong)
      throw new Failure('TOO_MANY', undefined, '签到码错的次数太多，请找现场工作人员')
    if (!isRotatingCode(host.keys, checkInPurpose(session), code, now)) {
      await noteWrongHallCode(db, { session, application })
      throw new Failure('CODE_EXPIRED', undefined, '签到码已更新，请重新扫描')
    }
    const kept = await db.transaction(async tx => {
      const place = { sessionId: session, applicationId: application }
      const row = await putArrival(tx, { ...place, at: now, way: 'code', receivedAt: now, by: caller.actor })
      await bumpSession(tx, session)
      return row
    })
    return { application, at: (kept.at ?? now).toISOString() }
  },
})

function elsewhere(own: Awaited<ReturnType<typeof ownTurns>>): Failure {
  const first = own[0]
  if (!first) return new Failure('NOT_FOUND')
  const when = first.startsAt ? shortMinute(first.startsAt) : '时间另行通知'
  return new Failure(
    'STATE_REFUSED',
    { session: first.session },
    `您的场次是 ${when} ${first.venue || first.name}`,
  )
}
