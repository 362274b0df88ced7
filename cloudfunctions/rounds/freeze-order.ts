import { randomBytes } from 'node:crypto'
import { commitDraw, type DrawCommit } from '../../src/core/draw'
import { entropySource } from '../shared/draw-view'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import { newId } from '../shared/identifiers'
import type { WriteContext } from '../shared/operation'
import { insertDraw } from '../shared/records/draws'
import { turnsOf } from '../shared/records/turns'

/** Of a further attempt: of which draw, which attempt, why, and the two who decided. */
interface Redraw {
  drawId: string
  attempt: number
  reason: string
  approvedBy: string[]
}

/**
 * Freezes the list and our half of the seed for an attempt at the running order, before anybody knows the other half
 * (§2.6). A further attempt says in the chain why and by which two.
 */
export async function freezeOrder(
  { db, host, caller, now, requestId }: WriteContext,
  session: string,
  redraw?: Redraw,
): Promise<{ draw: string; attempt: number; seedCommit: string }> {
  const pool = (await turnsOf(db, session)).map(turn => turn.applicationId)
  const [draw, serverSeed] = [newId('drw'), randomBytes(32).toString('hex')]
  const { drawId, attempt } = redraw ?? { drawId: draw, attempt: 1 }
  const commit = commitDraw(nodeHashing, {
    ...{ drawId, attempt, purpose: 'running-order', pool, excluded: [], want: pool.length },
    ...{ strata: [], entropySource, serverSeed },
  })
  const { reason, approvedBy } = redraw ?? { reason: '', approvedBy: [] }
  await insertDraw(db, {
    ...{ id: draw, drawId, sessionId: session, purpose: commit.purpose, attempt, pool: commit.pool },
    ...{ poolHash: commit.poolHash, seedCommit: commit.seedCommit, committedAt: now, reason, approvedBy },
    seedSealed: host.keys.seal(serverSeed, `draw|seed|${draw}`),
  })
  const entry: DrawCommit & { reason?: string; approvedBy?: string[] } = redraw
    ? { ...commit, reason, approvedBy }
    : commit
  await appendToHall(db, { session, actor: caller.actor, requestId, now }, 'draw.commit', entry)
  return { draw, attempt, seedCommit: commit.seedCommit }
}
