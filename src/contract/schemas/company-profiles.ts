import * as z from 'zod'
import { COMPANY_FACTS } from '../../core/application-form/company-facts'
import { fieldValue } from './applications-fields'
import { expectedVersion } from './fields'

const companyCode = z.string().regex(/^[0-9A-Z]{18}$/, '没有找到这家企业，请返回重选')

export const companyProfiles = z.strictObject({})
export const saveCompanyProfile = z.strictObject({
  companyCode,
  expectedVersion,
  /** Only what changed; null empties a fact. */
  changes: z.partialRecord(z.enum(COMPANY_FACTS, { error: '没有这一项，请刷新后再填' }), fieldValue),
})
export const removeCompanyProfile = z.strictObject({ companyCode, expectedVersion })
