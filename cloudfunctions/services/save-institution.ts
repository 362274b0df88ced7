import { saveInstitution as input } from '../../src/contract/schemas/services'
import { checkCompanyCode } from '../../src/core/company-code'
import { candidateSentence } from '../../src/core/service-words'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sealCandidate, sealContact } from '../shared/institution-secrets'
import { defineOperation } from '../shared/operation'
import {
  changeInstitution,
  insertInstitution,
  lockInstitutionOfPerson,
} from '../shared/records/services-institutions'
import { mayAct } from './own-institution'

/**
 * A person registers his institution in an edition, or changes it. A changed name, kind or code is verified anew. The
 * wish to be a judge is kept as a wish: no role is granted by it (CZ23-36).
 */
export const saveInstitution = defineOperation(['services', 'saveInstitution'], {
  kind: 'write',
  summary: '登记或修改服务机构',
  who: { may: 'signed-in' },
  input,
  async run(
    { edition: slug, expectedVersion, contactName, contactPhone, ...typed },
    { db, host, caller, now },
  ) {
    knownEdition(slug)
    const { name, kind, codeKind, intents } = typed
    const checked = codeKind === 'company-code' ? checkCompanyCode(typed.code) : null
    const code = checked?.ok ? checked.code : typed.code
    const known = await lockInstitutionOfPerson(db, slug, caller.person!)
    if ((known?.version ?? 0) !== expectedVersion)
      throw new Failure('VERSION_CONFLICT', { current: known?.version ?? 0 })
    const id = known?.id ?? newId('ins')
    const candidate = intents.includes('judge-candidate') ? typed.candidate : null
    const same = known !== null && known.name === name && known.kind === kind && known.code === code
    const keeps = same && mayAct(known.state)
    const fields = {
      ...{ name, kind, codeKind, code, intents },
      contactSealed: sealContact(host.keys, id, { name: contactName, phone: contactPhone }),
      candidateSealed: sealCandidate(host.keys, id, candidate),
      state: keeps ? known.state : 'registered',
      reason: '',
      updatedAt: now,
    }
    const sentence = [
      keeps ? '已保存。' : '已登记，等待主办单位核验。',
      ...(candidate ? [candidateSentence] : []),
    ].join('')
    if (known) return { institution: id, version: await changeInstitution(db, id, fields), sentence }
    const row = { id, edition: slug, ownerId: caller.person!, version: 1, createdAt: now, ...fields }
    await insertInstitution(db, row)
    return { institution: id, version: 1, sentence }
  },
})
