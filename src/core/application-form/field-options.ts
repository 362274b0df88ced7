import { openSubtypes, openTracks, textOf } from './applicant'
import type { Field, FormValues, Option } from './field'
import { SUBJECT_OPTIONS } from './fields-subject'
import type { FormEdition } from './form-edition'
import { INDUSTRIES } from './industries'
import { pastOptions } from './past-questions'

/** Grades of bad records, the lightest first; 不良 is asked only where the notice speaks of it. */
const CREDIT_GRADES: readonly Option[] = [
  { value: 'bad', label: '有其他不良记录' },
  { value: 'listed', label: '有失信记录' },
  { value: 'serious', label: '有严重失信记录' },
]

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
      return openSubtypes(form, edition).map(named)
    case 'tracks':
      return openTracks(form, edition).map(named)
    case 'channels':
      return edition.channels.map(named)
    case 'counties':
      return edition.counties.map(({ code, name }) => ({ value: code, label: name }))
    case 'places':
      return edition.places
    case 'credit':
      return [...own, ...CREDIT_GRADES.filter(({ value }) => value !== 'bad' || edition.badRecords)]
    case 'industry-fields':
      return (edition.industryFields ?? []).map(name => ({ value: name, label: name }))
    case 'thematic-contests':
      return edition.thematicContests.map(name => ({ value: name, label: name }))
    case 'past-years':
      return [...own, ...pastOptions(edition.past)]
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
    .map(named)
}

function named({ id, name }: { id: string; name: string }): Option {
  return { value: id, label: name }
}
