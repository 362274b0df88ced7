import type { FormValues } from '../../src/core/application-form/field'
import type { Edition } from '../../src/core/edition'
import type { FormValue } from '../../src/core/edition-terms'
import { countyName, groupName } from '../shared/edition-of'
import { contactOf } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import type { CandidateRow } from '../shared/records/recommendations'

/** A project with what a form may ask about it. */
export interface FormSubject {
  row: CandidateRow
  group: string
  rank: number | null
  score: string | null
  /** The liaison of its county, '' where there is none. */
  liaison: string
}

interface Filled extends FormSubject {
  edition: Edition
  contact: { name: string; phone: string }
}

const text = (form: FormValues, field: keyof FormValues) => {
  const value = form[field]
  return typeof value === 'string' ? value.trim() : ''
}

/** 是 or 否 as the enterprise stated; a team is no enterprise. Empty where an enterprise has not said. */
function specialised({ form }: CandidateRow): string {
  if (form.subject !== 'company') return '否'
  return { yes: '是', no: '否' }[text(form, 'specialised')] ?? ''
}

/** T-15: an enterprise's legal representative, a maker's project leader. */
function legalPerson({ form }: CandidateRow): string {
  return text(form, form.subject === 'company' ? 'legalRepresentative' : 'leader')
}

/** What each kind of column holds; a line's number is known once its place is, and 'blank' is filled in by hand. */
const fillers: Readonly<Record<FormValue, (filled: Filled) => string>> = {
  'line-number': () => '',
  'project-name': ({ row }) => row.projectName,
  'subject-name': ({ row }) => row.subjectName,
  'group-name': ({ edition, group }) => groupName(edition, group),
  'track-name': ({ edition, row }) =>
    edition.tracks.find(({ id }) => id === text(row.form, 'track'))?.name ?? '',
  specialised: ({ row }) => specialised(row),
  'contact-name': ({ contact }) => contact.name,
  'contact-phone': ({ contact }) => contact.phone,
  'legal-person': ({ row }) => legalPerson(row),
  'company-code': ({ row }) => text(row.form, 'companyCode'),
  county: ({ edition, row }) => (row.county ? countyName(edition, row.county) : ''),
  liaison: ({ liaison }) => liaison,
  'official-number': ({ row }) => row.officialNumber ?? '',
  'industry-field': ({ row }) => text(row.form, 'projectField'),
  rank: ({ rank }) => (rank === null ? '' : String(rank)),
  score: ({ score }) => score ?? '',
  blank: () => '',
}

/**
 * A project's row of a form, column by column; '' where nothing is known. Telephone in clear. `columns` are those of the
 * form that is filled: the edition's own list upwards, or the one it asks of who recommends to it.
 */
export function formCells(
  keys: Keys,
  edition: Edition,
  columns: readonly { value: FormValue }[],
  subject: FormSubject,
): string[] {
  const { row } = subject
  const filled = { ...subject, edition, contact: contactOf(keys, row.id, row.form) }
  return columns.map(({ value }) => fillers[value](filled))
}
