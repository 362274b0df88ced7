import type { FieldValue, FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { keptMember } from '../../src/core/application-form/kept-member'
import type { Keys } from './keys'

/** Fields kept sealed, each with the column its ciphertext is bound to. */
const sealed = { contactPhone: 'contact_phone', contactEmail: 'contact_email' } as const
const secrets = Object.entries(sealed) as [keyof typeof sealed, string][]
const placeOf = (column: string, applicationId: string) => `application|${column}|${applicationId}`

/** The form as it is stored: telephone and e-mail sealed, identity numbers left out (they live in team_member). */
export function sealForm(keys: Keys, applicationId: string, form: FormValues): FormValues {
  const { members } = form
  return {
    ...withSecrets(form, (value, column) => keys.seal(value, placeOf(column, applicationId))),
    ...(members === undefined ? {} : { members: asMembers(members).map(keptMember) }),
  }
}

/** A stored form with telephone and e-mail as typed. Only for its owner and for acts that are on record. */
export function openForm(keys: Keys, applicationId: string, stored: FormValues): FormValues {
  return withSecrets(stored, (value, column) => keys.open(value, placeOf(column, applicationId)))
}

function withSecrets(form: FormValues, change: (value: string, column: string) => string): FormValues {
  const next: FormValues = { ...form }
  for (const [field, column] of secrets) {
    const value: FieldValue | undefined = form[field]
    if (typeof value === 'string') next[field] = change(value, column)
    else delete next[field]
  }
  return next
}

/** Whom to call about an application: the contact named on a stored form. */
export function contactOf(
  keys: Keys,
  applicationId: string,
  stored: FormValues,
): { name: string; phone: string } {
  const { contactName, contactPhone } = openForm(keys, applicationId, stored)
  return {
    name: typeof contactName === 'string' ? contactName : '',
    phone: typeof contactPhone === 'string' ? contactPhone : '',
  }
}
