import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { closeReturn } from '../../shared/records/card-returns'
import { moveCards } from '../../shared/records/scorecards'
import { putRecusal } from '../../shared/records/seats'
import { hosts } from '../roles'
import { cardOf, type HallAct, officials, requireUnsealed, seatIn, turnIn, turnName } from './act'
import { afterLeaving } from './leaving'

/** A relation found out late: the judge's card of this project becomes void, the seat does not count (J1, M4). */
export const recuse: HallAct<{ application: string; number: number; relation: string }> = {
  propose: hosts,
  confirm: officials,
  async look({ hall }, { application, number }) {
    const [turn, seat] = [turnIn(hall, application), seatIn(hall, number)]
    requireUnsealed(turn, '补记回避')
    const aside = hall.recusals.some(r => r.application === application && r.person === seat.person)
    if (aside)
      throw new Failure('STATE_REFUSED', { number }, `${number}号对这个项目已回避或已记缺席，请刷新后再看`)
    const card = cardOf(hall, turn, seat)
    const tail = card?.state === 'submitted' ? '，已交的评分表作废' : ''
    return {
      expected: { card: card?.version ?? 0 },
      says: `${number}号席对${turnName(turn)}补记回避${tail}，该席不计`,
    }
  },
  async run(scene, { application, number, relation }, { proposer, reason }) {
    const { db, session, caller, now, requestId, hall } = scene
    const { person } = seatIn(hall, number)
    const place = { session: session.id, application, person }
    await moveCards(db, place, 'submitted', 'voided')
    await closeReturn(db, place, { state: 'withdrawn', closedAt: now })
    await putRecusal(db, {
      ...{ sessionId: session.id, applicationId: application, personId: person },
      ...{ kind: 'recused', code: relation, note: reason, notedBy: proposer, at: now },
    })
    const data = { judge: person, project: application, code: relation }
    await appendToHall(db, { session: session.id, actor: caller.actor, requestId, now }, 'recuse', data)
    return afterLeaving(scene, application)
  },
}
