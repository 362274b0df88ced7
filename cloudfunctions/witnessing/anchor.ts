import { anchor as input } from '../../src/contract/schemas/witnessing'
import { shortCode } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { chainOf } from '../shared/records/bundle'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { readEntries } from './heads'
import { keepers } from './roles'

/** Notes where a head was printed or shown and where that is kept, so that a shortened chain is found (§2.4). */
export const anchor = defineOperation(['witnessing', 'anchor'], {
  kind: 'write',
  summary: '登记校验码留存处',
  who: { may: keepers, scope: sessionScope },
  input,
  async run({ session, headSeq, headHash, how, ref }, { db, caller, now, requestId }) {
    const place = await lockSession(db, session)
    if (!place) throw new Failure('NOT_FOUND')
    const entries = readEntries(await chainOf(db, session))
    if (entries.find(entry => entry.seq === headSeq)?.hash !== headHash) throw new Failure('VERSION_CONFLICT')
    const act = { session, actor: caller.actor, requestId, now }
    const { seq, hash } = await appendToHall(db, act, 'anchor', { headSeq, headHash, how, ref })
    const detail = { headSeq, how, ref }
    const note = { at: now, actor: caller.actor, edition: place.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'witnessing.anchor' })
    await bumpSession(db, session)
    return { session, seq, short: shortCode(hash) }
  },
})
