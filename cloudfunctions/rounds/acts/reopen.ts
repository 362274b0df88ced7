import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { closeReturn, readReturn } from '../../shared/records/card-returns'
import { moveCards } from '../../shared/records/scorecards'
import { hosts } from '../roles'
import { cardOf, type HallAct, officials, requireUnsealed, type Scene, turnIn, turnName } from './act'

/**
 * Gives a submitted card back to its judge because he asked (J5): the version that stood becomes void and stays, the
 * next one begins as a draft. Only before the seal.
 */
export const reopen: HallAct<{ ask: string }> = {
  propose: hosts,
  confirm: officials,
  async look(scene, { ask: id }) {
    const { ask, turn, seat, card } = await subject(scene, id)
    requireUnsealed(turn, '退回')
    if (ask.state !== 'asked') throw new Failure('STATE_REFUSED', undefined, '这个申请已撤回或已处理，请刷新')
    if (card?.state !== 'submitted' || card.version !== ask.version)
      throw new Failure('STATE_REFUSED', undefined, '这份评分表已不是申请时的那一份，请刷新')
    const says = `退回${seat.number}号席对${turnName(turn)}的评分表，第${card.version}版作废留痕`
    return { expected: { card: card.version }, says }
  },
  async run(scene, { ask: id }, { proposer, second }) {
    const { db, session, caller, now, requestId } = scene
    const { ask, turn, seat } = await subject(scene, id)
    const place = { session: session.id, application: turn.application, person: seat.person }
    await moveCards(db, place, 'submitted', 'voided')
    await appendToHall(db, { session: session.id, actor: caller.actor, requestId, now }, 'score.reopen', {
      ...{ judge: seat.person, project: turn.application, version: ask.version, reason: ask.reason },
      approvedBy: [proposer, second],
    })
    await closeReturn(db, { id }, { state: 'returned', closedAt: now })
    return `已退回，${seat.number}号席的手机会带回原分，等他改后重新提交`
  },
}

async function subject({ db, session, hall }: Scene, id: string) {
  const ask = await readReturn(db, session.id, id)
  const seat = hall.seats.find(each => each.person === ask?.personId)
  if (!ask || !seat) throw new Failure('NOT_FOUND')
  const turn = turnIn(hall, ask.applicationId)
  return { ask, seat, turn, card: cardOf(hall, turn, seat) }
}
