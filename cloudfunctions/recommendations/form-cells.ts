import type { FormValues } from '../../src/core/application-form/field'
import type { Edition } from '../../src/core/edition'
import { countyName, groupName } from '../shared/edition-of'
import { contactOf } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import type { CandidateRow } from '../shared/records/recommendations'

interface Filled {
  edition: Edition
  group: string
  row: CandidateRow
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

/** What stands under each heading an official form may have; headings are compared without width and spaces. */
const fillers: Readonly<Record<string, (filled: Filled) => string>> = {
  项目名称: ({ row }) => row.projectName,
  '企业(创客)名称': ({ row }) => row.subjectName,
  '组别(企业组/创业组)': ({ edition, group }) => groupName(edition, group),
  是否属于专精特新企业: ({ row }) => specialised(row),
  联系人: ({ contact }) => contact.name,
  联系方式: ({ contact }) => contact.phone,
  '法人(创客填写)': ({ row }) => legalPerson(row),
  所属地区: ({ edition, row }) => (row.county ? countyName(edition, row.county) : ''),
}

const headingKey = (heading: string) => heading.normalize('NFKC').replace(/\s/g, '')

/** Whether a heading of the form is one that holds a telephone number. */
export const isPhoneColumn = (heading: string) => headingKey(heading) === '联系方式'

/** A project's row of the edition's form, column by column; '' where nothing is known. Telephone in clear. */
export function formCells(keys: Keys, edition: Edition, group: string, row: CandidateRow): string[] {
  const filled = { edition, group, row, contact: contactOf(keys, row.id, row.form) }
  return edition.recommendation.form.columns.map(heading => fillers[headingKey(heading)]?.(filled) ?? '')
}
