import { signRubric as input } from '../../src/contract/schemas/rounds-rubrics'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { changeRubric, insertSignature, lockRubric, signersOf } from '../shared/records/rubrics'
import { rubricScope } from '../shared/session-scope'
import { rubricHash, signaturesNeeded } from './rubrics'

/** A committee member signs exactly the text he read; two different members approve and lock it (SX26-03). */
export const signRubric = defineOperation(['rounds', 'signRubric'], {
  kind: 'write',
  summary: '专家委员会委员签署评分标准',
  who: { may: ['committee'], scope: rubricScope },
  input,
  async run({ rubric: id, expectedVersion, bodyHash }, { db, caller, now, requestId }) {
    const row = await lockRubric(db, id)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.state === 'draft')
      throw new Failure('STATE_REFUSED', undefined, '评分标准还没有提交签署，请等提交后再签')
    if (row.state === 'approved')
      throw new Failure('STATE_REFUSED', undefined, '评分标准已批准锁定，不用再签')
    if (row.version !== expectedVersion || bodyHash !== rubricHash(row))
      throw new Failure('VERSION_CONFLICT', { current: row.version })
    const signature = { rubricId: id, personId: caller.actor, bodyHash, signedAt: now }
    if (!(await insertSignature(db, signature)))
      throw new Failure('STATE_REFUSED', undefined, '您已经签过这一版，请等其他委员签署')
    const chain = { session: `edition:${row.edition}`, actor: caller.actor, requestId }
    await appendToLedger(
      db,
      { ...chain, kind: 'rubric.sign', data: { rubric: id, rulesHash: bodyHash } },
      now,
    )
    const signers = await signersOf(db, id, bodyHash)
    const approved = signers.length >= signaturesNeeded
    const state = approved ? ('approved' as const) : ('pending' as const)
    const version = await changeRubric(db, id, approved ? { state, approvedAt: now } : {})
    return { rubric: id, version, state, signatures: signers.length }
  },
})
