import { consentVersions } from '../../src/contract/consents'
import type { Queries } from '../shared/database/connect'
import { readConsents } from '../shared/records/consents'

/** Whether the person has agreed to the present wording of what identity numbers are used for (PIPL 29). */
export async function mayKeepIdentities(db: Queries, person: string): Promise<boolean> {
  const consents = await readConsents(db, person)
  return consents.some(
    ({ document, version }) => document === 'sensitive' && version === consentVersions.sensitive,
  )
}
