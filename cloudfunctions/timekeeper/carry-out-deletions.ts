import { coolingMs } from '../shared/account-deletion-days'
import type { Database } from '../shared/database/connect'
import { deletionsDue } from '../shared/records/account-deletion'
import { forgetEndedCases } from '../shared/records/account-leaving'
import { deleteAccount } from './delete-account'

/**
 * Carries out every 注销 whose seven days have passed, each person in a transaction of his own. How many. Cases of people
 * deleted before that have ended since lose their identity too.
 */
export async function carryOutDeletions(db: Database, now: Date): Promise<number> {
  let deleted = 0
  for (const person of await deletionsDue(db, new Date(now.getTime() - coolingMs), now))
    if (await db.transaction(tx => deleteAccount(tx, person, now))) deleted++
  await db.transaction(forgetEndedCases)
  return deleted
}
