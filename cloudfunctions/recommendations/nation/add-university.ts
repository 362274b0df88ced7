import { addUniversity as input } from '../../../src/contract/schemas/nation-nominations'
import { knownEdition } from '../../shared/edition-of'
import { fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { insertUniversity } from '../../shared/records/nominations'
import { editionScope } from '../../shared/session-scope'
import { officers } from './filing-access'
import { nominationTermsOf } from './nomination-terms'

/** Registers a university of the ministry that nominates (CN24-21 可推荐: none has to). */
export const addUniversity = defineOperation(['recommendations', 'addUniversity'], {
  kind: 'write',
  summary: '登记部属高校',
  who: { may: officers, scope: editionScope },
  input,
  async run({ edition: slug, name }, { db, caller, now, requestId }) {
    const { universities } = nominationTermsOf(knownEdition(slug))
    if (!universities) throw fieldFailure('name', '本届通知没有高校推荐这一项')
    const id = newId('uni')
    const row = { id, edition: slug, name, registeredBy: caller.actor, registeredAt: now }
    if (!(await insertUniversity(db, row))) throw fieldFailure('name', '这所高校已经登记，请在列表里查找')
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'nomination.channel' as const,
    }
    await appendToLedger(db, { ...entry, data: { channel: id } }, now)
    return { university: id }
  },
})
