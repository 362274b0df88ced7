import { markAbsent as input } from '../../src/contract/schemas/rounds-sessions'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { putRecusal, readRecusal, seatsOf } from '../shared/records/seats'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn } from './move-turn'
import { panelState } from './panel-state'
import { hallOrFail } from './read-hall'
import { organisers } from './roles'

/** A proposal nobody confirmed by then is none any more (trust model §1.3). */
const proposalMinutes = 15

/**
 * Marks a seat absent for one project: the first official proposes with a reason, a different one confirms by the
 * same call (trust model §1.3). Absent is not zero: the seat does not count. Not once its card has been received.
 */
export const markAbsent = defineOperation(['rounds', 'markAbsent'], {
  kind: 'write',
  summary: '记评委缺席（两人）',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, application, number, expectedVersion, reason }, { db, caller, now, requestId }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    expectVersion(turn, expectedVersion)
    const seat = (await seatsOf(db, id)).find(place => place.number === number)
    if (!seat) throw new Failure('NOT_FOUND')
    if (['sealed', 'revealed'].includes(turn.stage)) throw new Failure('STATE_REFUSED', { stage: turn.stage })
    const { missing } = panelState(await hallOrFail(db, id, now), application)
    if (!missing.some(place => place.number === number))
      throw new Failure('STATE_REFUSED', { number }, `${number}号已提交、已回避或已记缺席，请刷新后再看`)
    const place = { session: id, application, person: seat.personId }
    const proposed = await readRecusal(db, place)
    const row = {
      sessionId: id,
      applicationId: application,
      personId: seat.personId,
      code: 'absent',
      at: now,
    }
    const act = { db, caller, now, session, turn }
    const isOpen = proposed !== null && now.getTime() - proposed.at.getTime() <= proposalMinutes * 60_000
    if (!isOpen || proposed.notedBy === caller.actor) {
      await putRecusal(db, { ...row, kind: 'absent-proposed', note: reason, notedBy: caller.actor })
      return { ...(await moveTurn(act, 'markAbsent', {}, { number, reason, proposed: true })), pending: true }
    }
    await putRecusal(db, { ...row, kind: 'absent', note: proposed.note, notedBy: proposed.notedBy })
    const approvedBy = [proposed.notedBy ?? '', caller.actor]
    const data = { judge: seat.personId, project: application, reason: 'absent', approvedBy }
    await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'score.absent', data)
    return { ...(await moveTurn(act, 'markAbsent', {}, { number, reason })), pending: false }
  },
})
