import { demoOffset } from '../../cloudfunctions/shared/demo-clock'
import type { Host } from '../../cloudfunctions/shared/host'
import { sha256 } from '../../cloudfunctions/shared/keys'
import { callerByToken } from '../../cloudfunctions/shared/records/callers'

/** Who stands at a door, and the instant operations go by. */
export interface DoorPerson {
  person: string | null
  now: Date
}

/** The person behind a session token and the time as operations see it, the demonstration's clock included. */
export async function doorPerson(host: Host, token: string | null): Promise<DoorPerson> {
  const now = new Date(host.clock().getTime() + (await demoOffset(host)))
  const caller = token ? await callerByToken(host.database, sha256(token), now) : null
  return { person: caller?.person ?? null, now }
}
