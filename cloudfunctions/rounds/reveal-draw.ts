import { revealDraw as input } from '../../src/contract/schemas/rounds-sessions'
import { type DrawCommit, revealDraw as revealed, runningOrder } from '../../src/core/draw'
import { entropySource } from '../shared/draw-view'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import { defineOperation } from '../shared/operation'
import { type DrawRow, drawIdOf, finishDraw, newestDraw } from '../shared/records/draws'
import { bumpSession, changeSession, lockSession } from '../shared/records/sessions'
import { orderTurns } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { hosts } from './roles'

/** Draws with the digits drawn in the hall: the order follows from both halves and can be recomputed by anybody. */
export const revealDraw = defineOperation(['rounds', 'revealDraw'], {
  kind: 'write',
  summary: '抽签：输入现场摇号，公布顺序',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, draw, entropy }, { db, host, caller, now, requestId }) {
    const session = await lockSession(db, id)
    const row = await newestDraw(db, id, 'running-order')
    if (!session || row?.id !== draw) throw new Failure('NOT_FOUND')
    if (row.permutation || session.state !== 'planned')
      throw new Failure('STATE_REFUSED', undefined, '顺序已经抽定，请查看抽签结果')
    const commit = commitOf(row)
    const serverSeed = host.keys.open(row.seedSealed, `draw|seed|${draw}`)
    const opened = revealed(nodeHashing, commit, { serverSeed, entropy })
    const order = runningOrder(commit, opened.permutation)
    const act = { session: id, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'draw.reveal', opened)
    await appendToHall(db, act, 'order.fix', { order, draw: { drawId: commit.drawId, attempt: row.attempt } })
    await finishDraw(db, draw, { entropy, permutation: order, revealedAt: now })
    await orderTurns(db, id, order)
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, { state: 'drawn' }), order }
  },
})

function commitOf(row: DrawRow): DrawCommit {
  const pool = row.pool as string[]
  const { attempt, poolHash, seedCommit } = row
  const drawId = drawIdOf(row)
  return {
    ...{ drawId, attempt, purpose: 'running-order', pool, poolHash, seedCommit, entropySource },
    ...{ excluded: [], want: pool.length, strata: [] },
  }
}
