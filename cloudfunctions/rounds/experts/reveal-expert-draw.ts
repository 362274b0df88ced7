import { revealExpertDraw as input } from '../../../src/contract/schemas/experts'
import { drawnPlaces, revealDraw } from '../../../src/core/draw'
import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { nodeHashing } from '../../shared/hashing'
import { defineOperation } from '../../shared/operation'
import { panelBook } from '../../shared/panels/panel-book'
import { changeExpertDraw, commitOf } from '../../shared/records/expert-draws'
import { bumpSession, changeSession, lockSession } from '../../shared/records/sessions'
import { sessionScope } from '../../shared/session-scope'
import { revealers } from './expert-roles'
import { seedPlace } from './freeze-draw'
import { revealProblem } from './reveal-problem'

/** Draws with the digits drawn in public; another person than the one who froze the pool enters them. */
export const revealExpertDraw = defineOperation(['rounds', 'revealExpertDraw'], {
  kind: 'write',
  summary: '专家抽取：输入现场摇号，公布结果',
  who: { may: revealers, scope: sessionScope },
  input,
  async run({ session: id, draw, entropy }, { db, host, caller, now, requestId }) {
    const session = await lockSession(db, id)
    const book = await panelBook(db, id)
    const row = book.rows.find(each => each.id === draw)
    if (!session || !row) throw new Failure('NOT_FOUND')
    if (row.permutation || book.waiting?.id !== row.id)
      throw new Failure('STATE_REFUSED', undefined, '这次抽取已有结果或已重抽，请刷新后再看')
    if (!['planned', 'drawn'].includes(session.state))
      throw new Failure('STATE_REFUSED', { state: session.state }, '本场已经开始，不能再抽取专家')
    const problem = revealProblem(row, session, caller)
    if (problem) throw new Failure(problem.code, undefined, problem.sentence)
    const commit = commitOf(row)
    const opened = { serverSeed: host.keys.open(row.seedSealed, seedPlace(draw)), entropy }
    const revealed = revealDraw(nodeHashing, commit, opened)
    const places = drawnPlaces(commit, revealed.permutation)
    const act = { session: id, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'draw.reveal', revealed)
    const which = { drawId: row.drawId, attempt: row.attempt }
    await appendToHall(db, act, 'panel.fix', { places, draw: which })
    const permutation = [...revealed.permutation]
    await changeExpertDraw(db, draw, { entropy, permutation, revealedBy: caller.actor, revealedAt: now })
    await bumpSession(db, id)
    await changeSession(db, id, {})
    return { draw, serving: places.reduce((sum, { serving }) => sum + serving.length, 0) }
  },
})
