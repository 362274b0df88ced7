import type { FormValues } from '../../src/core/application-form/field'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import type { Transaction } from '../shared/database/connect'
import type { ApplicationRow } from '../shared/records/applications'
import { replaceMembers } from '../shared/records/team'

/**
 * The part of a stored form that is asked of this applicant: what an earlier choice had asked for is not handed in. The
 * team with its identity numbers goes where no condition speaks of it.
 */
export async function askedForm(
  tx: Transaction,
  row: ApplicationRow,
  edition: FormEdition,
): Promise<FormValues> {
  const asked = new Set<string>(visibleFields(row.form, edition).map(field => field.id))
  if (row.form.members !== undefined && !asked.has('members')) await replaceMembers(tx, row.id, [])
  return Object.fromEntries(Object.entries(row.form).filter(([field]) => asked.has(field)))
}
