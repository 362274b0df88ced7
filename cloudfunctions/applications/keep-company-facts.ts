import { companyOfForm, newestFacts } from '../../src/core/application-form/company-facts'
import type { FieldVersions, FormValues } from '../../src/core/application-form/field'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import type { Transaction } from '../shared/database/connect'
import type { Keys } from '../shared/keys'
import {
  beginCompanyProfile,
  changeCompanyProfile,
  lockCompanyProfile,
} from '../shared/records/company-profiles'

interface Saved {
  ownerId: string
  form: FormValues
  versions: FieldVersions
  formEdition: FormEdition
  now: Date
}

/**
 * Keeps what a saved form says of its enterprise, for the owner's other applications (信息补录): of each fact the one
 * changed last. Without a right company code nothing is kept.
 */
export async function keepCompanyFacts(tx: Transaction, keys: Keys, saved: Saved): Promise<void> {
  const { ownerId, form, versions, formEdition, now } = saved
  const companyCode = companyOfForm(form)
  if (companyCode === null) return
  const place = { ownerId, companyCode }
  const known = await lockCompanyProfile(tx, keys, place)
  const { facts, at, changed } = newestFacts(known ?? { facts: {}, at: {} }, form, versions, formEdition)
  if (changed.length === 0) return
  if (known) {
    await changeCompanyProfile(tx, keys, place, { facts, at, now, version: known.version })
    return
  }
  // begun by another application of the same person this very moment: once more, on top of it
  if (!(await beginCompanyProfile(tx, keys, place, { facts, at, now })))
    await keepCompanyFacts(tx, keys, saved)
}
