import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Keys } from './keys'

const phonePlace = (applicationId: string) => `application|contact_phone|${applicationId}`

/** The form as it is stored: the telephone sealed, identity numbers left out (they live in team_member). */
export function sealForm(keys: Keys, applicationId: string, form: FormValues): FormValues {
  const { contactPhone, members, ...rest } = form
  return {
    ...rest,
    ...(typeof contactPhone === 'string'
      ? { contactPhone: keys.seal(contactPhone, phonePlace(applicationId)) }
      : {}),
    ...(members === undefined
      ? {}
      : {
          members: asMembers(members).map(({ id, name, role, core, onCertificate }) => ({
            id,
            name,
            role,
            core,
            onCertificate,
          })),
        }),
  }
}

/** A stored form with the telephone as typed. Only for its owner and for acts that are on record. */
export function openForm(keys: Keys, applicationId: string, stored: FormValues): FormValues {
  const { contactPhone, ...rest } = stored
  if (typeof contactPhone !== 'string') return rest
  return { ...rest, contactPhone: keys.open(contactPhone, phonePlace(applicationId)) }
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
