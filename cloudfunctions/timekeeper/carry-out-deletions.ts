import { coolingMs } from '../shared/account-deletion-days'
import type { Database } from '../shared/database/connect'
import { deletePerson, deletionsDue } from '../shared/records/account-deletion'

/** Carries out every 注销 whose seven days have passed, each person in a transaction of his own. How many. */
export async function carryOutDeletions(db: Database, now: Date): Promise<number> {
  let deleted = 0
  for (const person of await deletionsDue(db, new Date(now.getTime() - coolingMs), now))
    if (await db.transaction(tx => deletePerson(tx, person, now))) deleted++
  return deleted
}
