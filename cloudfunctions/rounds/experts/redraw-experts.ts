import { redrawExperts as input } from '../../../src/contract/schemas/experts'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { leavePanel } from '../../shared/panels/leave-panel'
import { isLive, panelBook } from '../../shared/panels/panel-book'
import { changeExpertDraw } from '../../shared/records/expert-draws'
import { bumpSession, changeSession, lockSession } from '../../shared/records/sessions'
import { noteInSession } from '../../shared/records/sessions-audit'
import { sessionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { freezeDraw } from './freeze-draw'

/**
 * Begins a draw again as its next attempt: one official asks for it with a reason, another one confirms by the same
 * call. The attempt before stays in the chain; its invitations end and are told so.
 */
export const redrawExperts = defineOperation(['rounds', 'redrawExperts'], {
  kind: 'write',
  summary: '专家抽取：重抽（两人）',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, draw, reason }, context) {
    const { db, caller, now } = context
    const session = await lockSession(db, id)
    const book = await panelBook(db, id)
    const row = book.rows.find(each => each.id === draw)
    if (!session || !row) throw new Failure('NOT_FOUND')
    if (!['planned', 'drawn'].includes(session.state))
      throw new Failure('STATE_REFUSED', { state: session.state }, '本场已经开始，不能再抽取专家')
    if (book.rows.some(each => each.drawId === row.drawId && each.attempt > row.attempt))
      throw new Failure('STATE_REFUSED', undefined, '这次抽取已经重抽过，请看最新一次')
    const note = { at: now, actor: caller.actor, operation: 'rounds.redrawExperts' as const, session: id }
    if (!row.redrawBy || row.redrawBy === caller.actor) {
      await changeExpertDraw(db, draw, { redrawBy: caller.actor, redrawReason: reason })
      await noteInSession(db, { ...note, edition: session.edition, detail: { draw, reason, proposed: true } })
      await bumpSession(db, id)
      await changeSession(db, id, {})
      return { draw, pending: true }
    }
    for (const booked of book.invitations.filter(isLive))
      if (booked.invitation.expertDrawId === draw)
        await leavePanel(context, { session, booked, state: 'replaced', reason: '抽取重新进行' })
    await noteInSession(db, { ...note, edition: session.edition, detail: { draw, reason } })
    const redraw = { reason: row.redrawReason ?? reason, approvedBy: [row.redrawBy, caller.actor] }
    const next = await freezeDraw(context, {
      ...{ session, conditions: row.conditions, drawId: row.drawId, attempt: row.attempt + 1, redraw },
    })
    return { draw: next.draw, pending: false }
  },
})
