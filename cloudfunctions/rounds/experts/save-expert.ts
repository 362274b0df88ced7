import { saveExpert as input } from '../../../src/contract/schemas/experts'
import { Failure, fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { phonePlace } from '../../shared/panels/expert-phone'
import { changeExpert, insertExperts, readExpert } from '../../shared/records/experts'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'

/** Writes an expert's entry. A new one is a candidate: only an officer's act with a reason makes him one to be drawn. */
export const saveExpert = defineOperation(['rounds', 'saveExpert'], {
  kind: 'write',
  summary: '登记或修改专家',
  who: { may: organisers, scope: editionScope },
  input,
  async run(asked, { db, host, caller, now, requestId }) {
    const { edition, expert: given, expectedVersion, phone, ...words } = asked
    const unit = poolUnit(edition)
    const id = given ?? newId('exp')
    const phoneOf = (number: string) => ({
      phoneSealed: host.keys.seal(number, phonePlace(id)),
      phoneHmac: host.keys.hmac('phone', number),
      personId: null,
    })
    let version = 1
    if (given) {
      const row = await readExpert(db, { id, unit }, true)
      if (!row) throw new Failure('NOT_FOUND')
      if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
      version = await changeExpert(db, id, { ...words, ...(phone ? phoneOf(phone) : {}) })
    } else {
      if (!phone) throw fieldFailure('phone', '请填写手机号，邀请要发到这个号码')
      await insertExperts(db, [
        { id, unit, ...words, ...phoneOf(phone), state: 'candidate', version, createdAt: now },
      ])
    }
    const data = { expert: id, created: given === null }
    const act = { session: `edition:${edition}`, actor: caller.actor, requestId, kind: 'expert.save', data }
    await appendToLedger(db, act, now)
    return { expert: id, version }
  },
})
