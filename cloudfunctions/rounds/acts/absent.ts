import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { putRecusal } from '../../shared/records/seats'
import { panelState } from '../panel-state'
import { hosts } from '../roles'
import { cardOf, type HallAct, officials, requireUnsealed, seatIn, turnIn, turnName } from './act'
import { afterLeaving } from './leaving'

/** A judge is not there or has left: the seat does not count for this project. Absent is not zero (M4). */
export const absent: HallAct<{ application: string; number: number }> = {
  propose: hosts,
  confirm: officials,
  async look({ hall }, { application, number }) {
    const [turn, seat] = [turnIn(hall, application), seatIn(hall, number)]
    requireUnsealed(turn, '记缺席')
    if (!panelState(hall, application).missing.some(each => each.number === number))
      throw new Failure('STATE_REFUSED', { number }, `${number}号已提交、已回避或已记缺席，请刷新后再看`)
    const expected = { card: cardOf(hall, turn, seat)?.version ?? 0 }
    return { expected, says: `${number}号席对${turnName(turn)}记为缺席，不计分` }
  },
  async run(scene, { application, number }, { proposer, second, reason }) {
    const { db, session, caller, now, requestId, hall } = scene
    const seat = seatIn(hall, number)
    await putRecusal(db, {
      ...{ sessionId: session.id, applicationId: application, personId: seat.person },
      ...{ kind: 'absent', code: 'absent', note: reason, notedBy: proposer, at: now },
    })
    const data = {
      judge: seat.person,
      project: application,
      reason: 'absent',
      approvedBy: [proposer, second],
    }
    await appendToHall(db, { session: session.id, actor: caller.actor, requestId, now }, 'score.absent', data)
    return afterLeaving(scene, application)
  },
}
