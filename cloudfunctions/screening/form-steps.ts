import type { FormRowView } from '../../src/contract/views/screening'
import type { FormValues } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { formRows } from '../../src/core/application-form/form-rows'
import type { Edition } from '../../src/core/edition'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import { maskPhone } from '../shared/mask-phone'

/** What a contractor and a liaison see of a form (trust model §1.4): no summary, papers, finances or contacts. */
const outline: readonly FieldId[] = [
  'subject',
  'group',
  'subtype',
  'companyName',
  'companyCounty',
  'county',
  'specialised',
  'teamName',
  'affiliation',
  'projectName',
  'projectField',
  'stage',
]

interface Handed {
  form: FormValues
  before: FormValues | null
}

/** The form as handed in, step by step, each row with what the submission before it said where that differs. */
export function formSteps(
  keys: Keys,
  edition: Edition,
  application: string,
  { form, before }: Handed,
  whole: boolean,
): { title: string; rows: FormRowView[] }[] {
  const formEdition = formEditionFor(edition)
  const rows = (values: FormValues) => formRows(openForm(keys, application, values), formEdition)
  const earlier = new Map(
    before ? rows(before).flatMap(step => step.rows.map(row => [row.field, row.value])) : [],
  )
  return rows(form)
    .map(step => ({
      title: step.title,
      rows: step.rows
        .filter(row => whole || outline.includes(row.field))
        .filter(row => !row.spare || (earlier.get(row.field) ?? '') !== '')
        .map(({ field, label, value }) => {
          const old = earlier.get(field) ?? ''
          const changed = before !== null && old !== value
          return {
            field,
            label,
            value: shown(field, value),
            before: changed ? shown(field, old) : null,
          }
        }),
    }))
    .filter(step => step.rows.length > 0)
}

function shown(field: FieldId, value: string): string {
  if (value === '') return value
  if (field === 'contactEmail') return maskEmail(value)
  return field === 'contactPhone' ? maskPhone(value) : value
}

/** z***@example.com: enough to recognise, not to write to. */
function maskEmail(email: string): string {
  return email.replace(/^(.)[^@]*/, '$1***')
}
