import { randomBytes } from 'node:crypto'
import type { Host } from '../cloudfunctions/shared/host'
import { sha256 } from '../cloudfunctions/shared/keys'
import { insertSetupToken, organiserExists } from '../cloudfunctions/shared/records/people'

/** A fresh one-time token (64 hex digits; only its hash is stored) to make the first organiser; null when there is one. */
export async function firstOrganiserToken(host: Host): Promise<string | null> {
  if (await organiserExists(host.database)) return null
  const token = randomBytes(32).toString('hex')
  await insertSetupToken(host.database, sha256(token), host.clock())
  return token
}
