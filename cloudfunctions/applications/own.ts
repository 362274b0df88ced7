import type { Caller } from '../shared/caller'
import type { Queries, Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { type ApplicationRow, lockOwnApplication, ownApplication } from '../shared/records/applications'

/** The caller's own application; somebody else's answers exactly as one that does not exist. */
export async function mustOwn(db: Queries, id: string, caller: Caller): Promise<ApplicationRow> {
  const row = await ownApplication(db, id, caller.person ?? '')
  if (!row) throw new Failure('NOT_FOUND')
  return row
}

/** Like mustOwn, locked; refuses with VERSION_CONFLICT when it has changed since the caller looked. */
export async function mustOwnAt(
  tx: Transaction,
  id: string,
  caller: Caller,
  expectedVersion: number,
): Promise<ApplicationRow> {
  const row = await mustLock(tx, id, caller)
  if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
  return row
}

/** Like mustOwn, locked until the end of the transaction. */
export async function mustLock(tx: Transaction, id: string, caller: Caller): Promise<ApplicationRow> {
  const row = await lockOwnApplication(tx, id, caller.person ?? '')
  if (!row) throw new Failure('NOT_FOUND')
  return row
}
