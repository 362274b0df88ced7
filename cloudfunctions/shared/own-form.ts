import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Queries } from './database/connect'
import { openForm } from './form-secrets'
import type { Keys } from './keys'
import type { ApplicationRow } from './records/applications'
import { membersOf } from './records/team'

/** The live form as its owner reads it: the telephone as typed, identity numbers by their last four. */
export async function ownForm(
  db: Queries,
  keys: Keys,
  row: Pick<ApplicationRow, 'id' | 'form'>,
): Promise<FormValues> {
  return withLastFour(db, row.id, openForm(keys, row.id, row.form))
}

/** An opened form with the last four signs of each member's identity number, where one is kept. */
export async function withLastFour(
  db: Queries,
  applicationId: string,
  form: FormValues,
): Promise<FormValues> {
  if (form.members === undefined) return form
  const rows = await membersOf(db, applicationId)
  const lastFour = new Map(rows.map(row => [row.position, row.identityLast4]))
  return {
    ...form,
    members: asMembers(form.members).map((member, position) => ({
      ...member,
      identityLast4: lastFour.get(position) ?? null,
    })),
  }
}
