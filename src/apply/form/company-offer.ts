import type { CompanyProfileView } from '../../contract/views/company-profiles'
import { groupOf, textOf } from '../../core/application-form/applicant'
import { companyOfForm, factsToFill } from '../../core/application-form/company-facts'
import type { FormValues } from '../../core/application-form/field'
import type { FormEdition } from '../../core/application-form/form-edition'

/** Facts of an enterprise filled in before, and what one tap would add to this form. */
export interface CompanyOffer {
  profile: CompanyProfileView
  fill: FormValues
}

/**
 * What may be offered: of the enterprise whose code is typed, or of each one while no code and no other name is. Nothing
 * before the group is chosen (it decides what is asked), and nothing that would replace what was typed.
 */
export function companyOffers(
  form: FormValues,
  profiles: readonly CompanyProfileView[],
  edition: FormEdition,
): CompanyOffer[] {
  if (textOf(form, 'subject') !== 'company' || groupOf(form, edition) === null) return []
  const typed = textOf(form, 'companyCode')
  const code = companyOfForm(form)
  const name = textOf(form, 'companyName')
  const meant = profiles.filter(({ companyCode, facts }) =>
    typed === '' ? name === '' || facts.companyName === name : companyCode === code,
  )
  return meant
    .map(profile => ({
      profile,
      fill: {
        ...(typed === '' ? { companyCode: profile.companyCode } : {}),
        ...factsToFill(form, profile.facts, edition),
      },
    }))
    .filter(({ fill }) => Object.keys(fill).length > 0)
}
