import { redrawOrder as input } from '../../src/contract/schemas/rounds-sessions'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { askRedraw, type DrawRow, drawIdOf, newestDraw } from '../shared/records/draws'
import { bumpSession, changeSession, lockSession, type SessionRow } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { unorderTurns } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { refuseOnline } from './enter-turn'
import { freezeOrder } from './freeze-order'
import { hosts } from './roles'

/**
 * Draws the running order again as the next attempt: one official asks for it with a reason, another one confirms by the
 * same call. The attempt before stays in the chain with what came out of it; nothing stands until the new digits are drawn.
 */
export const redrawOrder = defineOperation(['rounds', 'redrawOrder'], {
  kind: 'write',
  summary: '出场顺序：重抽（两人）',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, draw, reason }, context) {
    const { db, caller, now } = context
    const session = await lockSession(db, id)
    const row = await newestDraw(db, id, 'running-order')
    if (!session || !row) throw new Failure('NOT_FOUND')
    mayRedraw(session, row, draw)
    const note = { at: now, actor: caller.actor, operation: 'rounds.redrawOrder' as const, session: id }
    const { edition } = session
    await bumpSession(db, id)
    if (!row.redrawBy || row.redrawBy === caller.actor) {
      await askRedraw(db, draw, { redrawBy: caller.actor, redrawReason: reason })
      await noteInSession(db, { ...note, edition, detail: { draw, reason, proposed: true } })
      return { session: id, version: await changeSession(db, id, {}), draw, pending: true }
    }
    await noteInSession(db, { ...note, edition, detail: { draw, reason } })
    const next = await freezeOrder(context, id, {
      ...{ drawId: drawIdOf(row), attempt: row.attempt + 1, reason: row.redrawReason ?? reason },
      approvedBy: [row.redrawBy, caller.actor],
    })
    await unorderTurns(db, id)
    const version = await changeSession(db, id, { state: 'planned' })
    return { session: id, version, draw: next.draw, pending: false }
  },
})

function mayRedraw(session: SessionRow, row: DrawRow, draw: string): void {
  refuseOnline(session)
  if (session.state !== 'planned' && session.state !== 'drawn')
    throw new Failure('STATE_REFUSED', { state: session.state }, '本场已经开始，不能再抽出场顺序')
  if (row.id !== draw)
    throw new Failure('STATE_REFUSED', { draw: row.id }, '这次抽签已经重抽过，请看最新一次')
}
