import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import type { Keys } from '../shared/keys'
import { type CompanyProfile, lockCompanyProfile } from '../shared/records/company-profiles'

/**
 * The caller's own profile of an enterprise, locked; somebody else's of the same code answers as one that does not exist.
 * Refuses with VERSION_CONFLICT when it has changed since the caller looked.
 */
export async function mustLockProfile(
  tx: Transaction,
  keys: Keys,
  place: { ownerId: string; companyCode: string },
  expectedVersion: number,
): Promise<CompanyProfile> {
  const profile = await lockCompanyProfile(tx, keys, place)
  if (!profile) throw new Failure('NOT_FOUND')
  if (profile.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: profile.version })
  return profile
}
