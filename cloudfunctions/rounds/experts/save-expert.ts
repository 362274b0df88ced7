import type * as z from 'zod'
import { saveExpert as input } from '../../../src/contract/schemas/experts'
import { Failure, fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { phonePlace } from '../../shared/panels/expert-phone'
import { changeExpert, insertExperts, institutionNameOf, readExpert } from '../../shared/records/experts'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'
import { fromInstitution, withUnit } from './from-institution'

type Asked = z.output<typeof input>

/**
 * Writes an expert's entry. A new one is a candidate: only an officer's act with a reason makes him one to be drawn. Of
 * one an institution put forward the institution and its name among the recusal units stay.
 */
export const saveExpert = defineOperation(['rounds', 'saveExpert'], {
  kind: 'write',
  summary: '登记或修改专家',
  who: { may: organisers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { edition, expert: given, institution } = asked
    const saved = given ? await changed(context, given, asked) : await added(context, asked)
    const data = {
      expert: saved.expert,
      created: given === null,
      ...(given === null && institution ? { institution } : {}),
    }
    const act = {
      session: `edition:${edition}`,
      actor: caller.actor,
      requestId,
      kind: 'expert.save' as const,
      data,
    }
    await appendToLedger(db, act, now)
    return saved
  },
})

function wordsOf({ edition, expert, expectedVersion, phone, institution, ...words }: Asked) {
  return words
}

const phoneOf = ({ keys }: WriteContext['host'], id: string, number: string) => ({
  phoneSealed: keys.seal(number, phonePlace(id)),
  phoneHmac: keys.hmac('phone', number),
  personId: null,
})

async function changed({ db, host }: WriteContext, id: string, asked: Asked) {
  const row = await readExpert(db, { id, unit: poolUnit(asked.edition) }, true)
  if (!row) throw new Failure('NOT_FOUND')
  if (row.version !== asked.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
  const by = row.institutionId && (await institutionNameOf(db, row.institutionId))
  const kept = by ? { recusalUnits: withUnit(asked.recusalUnits, by), source: row.source } : {}
  const phone = asked.phone ? phoneOf(host, id, asked.phone) : {}
  return { expert: id, version: await changeExpert(db, id, { ...wordsOf(asked), ...kept, ...phone }) }
}

async function added({ db, host, now }: WriteContext, asked: Asked) {
  const { edition, institution, phone } = asked
  if (!phone) throw fieldFailure('phone', '请填写手机号，邀请要发到这个号码')
  const [id, unit] = [newId('exp'), poolUnit(edition)]
  const words = wordsOf(asked)
  const marked = institution
    ? await fromInstitution(db, host.keys, unit, { edition, institution, ...words })
    : {}
  const row = { id, unit, ...words, ...marked, ...phoneOf(host, id, phone) }
  await insertExperts(db, [{ ...row, state: 'candidate', version: 1, createdAt: now }])
  return { expert: id, version: 1 }
}
