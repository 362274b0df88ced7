import type { CompanyFacts } from '../../core/application-form/company-facts'
import type { Option } from '../../core/application-form/field'

/** What I have filled in of one enterprise, for all my applications. */
export interface CompanyProfileView {
  companyCode: string
  facts: CompanyFacts
  version: number
  updatedAt: string
}

/** My enterprises, newest change first; `places` are the places an enterprise may be registered at, of every edition. */
export interface CompanyProfilesView {
  profiles: CompanyProfileView[]
  places: readonly Option[]
}

/** A profile after it was changed. */
export interface CompanyProfileRef {
  companyCode: string
  version: number
}
