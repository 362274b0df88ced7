import { saveCompanyProfile as input } from '../../src/contract/schemas/company-profiles'
import {
  COMPANY_FACTS,
  type CompanyFacts,
  companyFields,
} from '../../src/core/application-form/company-facts'
import { fieldProblem } from '../../src/core/application-form/field-problem'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeCompanyProfile } from '../shared/records/company-profiles'
import { companyPlaces } from './company-places'
import { mustLockProfile } from './own-profile'

/** 我的企业: puts facts of an enterprise right for later applications; those already begun keep what they hold. */
export const saveCompanyProfile = defineOperation(['applications', 'saveCompanyProfile'], {
  kind: 'write',
  summary: '修改我的企业信息',
  who: { may: 'signed-in' },
  input,
  async run({ companyCode, expectedVersion, changes }, { db, caller, host, now }) {
    const place = { ownerId: caller.person!, companyCode }
    const known = await mustLockProfile(db, host.keys, place, expectedVersion)
    const touched = COMPANY_FACTS.filter(id => changes[id] !== undefined)
    const facts: CompanyFacts = { ...known.facts }
    for (const id of touched) {
      const value = changes[id]
      if (value === null || value === undefined) delete facts[id]
      else facts[id] = value
    }
    refuseWrong(facts, touched)
    const stamp = now.toISOString()
    const at = { ...known.at, ...Object.fromEntries(touched.map(id => [id, stamp])) }
    const version = await changeCompanyProfile(db, host.keys, place, {
      ...{ facts, at, now },
      version: known.version,
    })
    return { companyCode, version }
  },
})

/** Refuses with INPUT_INVALID and the sentence at each fact that was changed to something wrong. */
function refuseWrong(facts: CompanyFacts, touched: readonly string[]): void {
  const fields = companyFields(facts, companyPlaces())
  const wrong = fields
    .filter(({ id }) => touched.includes(id))
    .flatMap(field => {
      const message = fieldProblem(field, (facts as Record<string, never>)[field.id])
      return message === null ? [] : [{ path: field.id as string, message }]
    })
  if (wrong.length > 0) throw new Failure('INPUT_INVALID', { fields: wrong })
}
