import { revealInstitution as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { openContact } from '../shared/institution-secrets'
import { defineOperation } from '../shared/operation'
import { noteDisclosure } from '../shared/records/screening-acts'
import { readInstitution } from '../shared/records/services-institutions'
import { editionScope } from '../shared/session-scope'
import { deciders } from './roles'

/** An institution's contact in clear, for an officer who verifies it; each look is noted (trust model §1.4). */
export const revealInstitution = defineOperation(['services', 'revealInstitution'], {
  kind: 'direct',
  summary: '查看服务机构联系电话（留痕）',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ edition, institution }, { db, host, caller, now }) {
    const row = await readInstitution(db, edition, institution)
    if (!row) throw new Failure('NOT_FOUND')
    const operation = 'services.revealInstitution'
    await noteDisclosure(db, { at: now, actor: caller.actor, operation, edition, subject: row.id })
    return openContact(host.keys, row)
  },
})
