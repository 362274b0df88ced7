import { commitDraw as input } from '../../src/contract/schemas/rounds-sessions'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { newestDraw } from '../shared/records/draws'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { refuseOnline } from './enter-turn'
import { freezeOrder } from './freeze-order'
import { lockForChange } from './lock-for-change'
import { hosts } from './roles'

/** Freezes the list and publishes the hash of our half of the seed, before anybody knows the other half (§2.6). */
export const commitDraw = defineOperation(['rounds', 'commitDraw'], {
  kind: 'write',
  summary: '抽签：公布种子承诺',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion }, context) {
    const { db } = context
    refuseOnline(await lockForChange(db, id, expectedVersion, ['planned']))
    const open = await newestDraw(db, id, 'running-order')
    if (open) throw new Failure('STATE_REFUSED', { draw: open.id }, '种子承诺已经公布，请直接现场摇号')
    const { draw, attempt, seedCommit } = await freezeOrder(context, id)
    await bumpSession(db, id)
    const version = await changeSession(db, id, {})
    return { session: id, version, draw, attempt, seedCommit }
  },
})
