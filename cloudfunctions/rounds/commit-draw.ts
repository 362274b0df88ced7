import { randomBytes } from 'node:crypto'
import { commitDraw as input } from '../../src/contract/schemas/rounds-sessions'
import { commitDraw as committed } from '../../src/core/draw'
import { entropySource } from '../shared/draw-view'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { insertDraw, newestDraw } from '../shared/records/draws'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { turnsOf } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { refuseOnline } from './enter-turn'
import { lockForChange } from './lock-for-change'
import { hosts } from './roles'

/** Freezes the list and publishes the hash of our half of the seed, before anybody knows the other half (§2.6). */
export const commitDraw = defineOperation(['rounds', 'commitDraw'], {
  kind: 'write',
  summary: '抽签：公布种子承诺',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion }, { db, host, caller, now, requestId }) {
    refuseOnline(await lockForChange(db, id, expectedVersion, ['planned']))
    const open = await newestDraw(db, id, 'running-order')
    if (open) throw new Failure('STATE_REFUSED', { draw: open.id }, '种子承诺已经公布，请直接现场摇号')
    const pool = (await turnsOf(db, id)).map(turn => turn.applicationId)
    const serverSeed = randomBytes(32).toString('hex')
    const draw = newId('drw')
    const commit = committed(nodeHashing, {
      ...{ drawId: draw, attempt: 1, purpose: 'running-order', pool, excluded: [], want: pool.length },
      ...{ strata: [], entropySource, serverSeed },
    })
    await insertDraw(db, {
      ...{ id: draw, sessionId: id, purpose: commit.purpose, attempt: 1, pool: commit.pool },
      ...{ poolHash: commit.poolHash, seedCommit: commit.seedCommit, committedAt: now },
      seedSealed: host.keys.seal(serverSeed, `draw|seed|${draw}`),
    })
    await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'draw.commit', commit)
    await bumpSession(db, id)
    const version = await changeSession(db, id, {})
    return { session: id, version, draw, attempt: 1, seedCommit: commit.seedCommit }
  },
})
