import { chosenSubtype, groupOf, textOf } from '../../src/core/application-form/applicant'
import type { FormValues } from '../../src/core/application-form/field'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { checkCompanyCode } from '../../src/core/company-code'

/** What lists and queues filter by, taken from the form. County null: not chosen, or none of the edition's. */
export function formColumns(form: FormValues, edition: FormEdition) {
  const isCompany = textOf(form, 'subject') === 'company'
  const county = textOf(form, isCompany ? 'companyCounty' : 'county')
  const code = checkCompanyCode(textOf(form, 'companyCode'))
  return {
    group: groupOf(form, edition)?.id ?? null,
    subtype: chosenSubtype(form, edition),
    county: edition.counties.some(({ code }) => code === county) ? county : null,
    projectName: textOf(form, 'projectName'),
    subjectName: isCompany ? textOf(form, 'companyName') : textOf(form, 'teamName') || textOf(form, 'leader'),
    companyCode: isCompany && code.ok ? code.code : null,
  }
}
