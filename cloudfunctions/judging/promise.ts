import { promise as input } from '../../src/contract/schemas/judging'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSeat } from '../shared/records/seats'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { ownHall } from './own-hall'
import { promiseText } from './promise-text'

/** The judge promises confidentiality and independence, in the text he read (J1). The first time stays. */
export const promise = defineOperation(['judging', 'promise'], {
  kind: 'write',
  summary: '签署评审承诺',
  who: { may: 'signed-in' },
  input,
  async run({ session, version }, { db, caller, now }) {
    await lockSession(db, session)
    const { hall, seat } = await ownHall(db, session, caller, now)
    if (seat.promisedAt) return { session, promisedAt: seat.promisedAt }
    if (version !== promiseText.version) throw fieldFailure('version', '承诺书已更新，请重新阅读后再签')
    await changeSeat(db, { session, person: caller.actor }, { promisedAt: now, promiseVersion: version })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'judging.promise', session },
      ...{ edition: hall.session.edition, detail: { version } },
    })
    await bumpSession(db, session)
    return { session, promisedAt: now.toISOString() }
  },
})
