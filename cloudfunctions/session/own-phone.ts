import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import type { Keys } from '../shared/keys'
import { readPerson } from '../shared/records/people'

/** The person's own phone in clear; refuses where none is known. */
export async function ownPhone(db: Queries, keys: Keys, personId: string): Promise<string> {
  const row = await readPerson(db, personId)
  if (!row?.phoneSealed)
    throw new Failure('STATE_REFUSED', undefined, '您还没有绑定手机号，请先绑定手机号再继续')
  return keys.open(row.phoneSealed, `person|phone|${row.id}`)
}
