import { sign as input } from '../../src/contract/schemas/witnessing'
import { shortCode } from '../../src/core/ledger'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { chainOf } from '../shared/records/bundle'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { entriesOf, readEntries } from './heads'

/**
 * The notary's co-signature under a head he saw, with the number of the notarial certificate: the one thing a notary
 * may add (trust model §2.4). Once per head; VERSION_CONFLICT when the chain does not hold that head.
 */
export const sign = defineOperation(['witnessing', 'sign'], {
  kind: 'write',
  summary: '公证员联署',
  who: { may: ['notary'], scope: sessionScope },
  input,
  async run({ session, headSeq, headHash, certNo }, { db, caller, now, requestId }) {
    const place = await lockSession(db, session)
    if (!place) throw new Failure('NOT_FOUND')
    const entries = readEntries(await chainOf(db, session))
    const head = entries.find(entry => entry.seq === headSeq)
    if (head?.hash !== headHash) throw new Failure('VERSION_CONFLICT')
    if (head.kind === 'witness.sign' || head.kind === 'anchor')
      throw fieldFailure('headSeq', '这一条是签署记录，请签最新的业务记录')
    if (entriesOf(entries, 'witness.sign').some(({ data }) => data.headSeq === headSeq))
      throw new Failure('STATE_REFUSED', undefined, '这个校验码已经签署过，有新记录后再签')
    const act = { session, actor: caller.actor, requestId, now }
    const { seq, hash } = await appendToHall(db, act, 'witness.sign', { headSeq, headHash, certNo })
    const detail = { headSeq, certNo }
    const note = { at: now, actor: caller.actor, edition: place.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'witnessing.sign' })
    await bumpSession(db, session)
    return { session, seq, short: shortCode(hash) }
  },
})
