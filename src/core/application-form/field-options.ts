import { openSubtypes, textOf } from './applicant'
import type { Field, FormValues, Option } from './field'
import { SUBJECT_OPTIONS } from './fields-subject'
import type { FormEdition } from './form-edition'
import { INDUSTRIES } from './industries'

/** The value of a county that lies outside the edition's place. */
export const OUTSIDE = 'outside'

/** The choices of a field for this form; [] where nothing is chosen from. */
export function optionsOf(field: Field, form: FormValues, edition: FormEdition): readonly Option[] {
  const own = field.options ?? []
  if (field.kind === 'industry') return INDUSTRIES
  switch (field.optionsFrom) {
    case 'subjects':
      return SUBJECT_OPTIONS.filter(option =>
        edition.groups.some(group => group.subjects.some(subject => subject === option.value)),
      )
    case 'groups':
      return groupOptions(form, edition)
    case 'subtypes':
      return openSubtypes(form, edition).map(({ id, name }) => ({ value: id, label: name }))
    case 'counties':
      return countyOptions(field, edition)
    case 'industry-fields':
      return (edition.industryFields ?? []).map(name => ({ value: name, label: name }))
    case 'past-years':
      return [...own, ...edition.pastYears.map(year => ({ value: String(year), label: `${year}年` }))]
    case 'lists':
      return [...own, ...edition.nationalLists.map(name => ({ value: name, label: name }))]
    default:
      return own
  }
}

/** Only groups open to the chosen kind of applicant; all of them before one is chosen. */
function groupOptions(form: FormValues, edition: FormEdition): Option[] {
  const subject = textOf(form, 'subject')
  return edition.groups
    .filter(group => subject === '' || group.subjects.some(open => open === subject))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** A company may be registered elsewhere, and is then told so; a team names the county it works in. */
function countyOptions(field: Field, edition: FormEdition): Option[] {
  const counties = edition.counties.map(({ code, name }) => ({ value: code, label: name }))
  if (field.id !== 'companyCounty') return counties
  return [...counties, { value: OUTSIDE, label: `${edition.place}以外` }]
}
