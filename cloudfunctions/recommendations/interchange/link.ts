import type { Queries } from '../../shared/database/connect'
import { fingerprintOf } from '../../shared/interchange-seal'
import type { Keys } from '../../shared/keys'
import { readSetting, writeSetting } from '../../shared/records/settings'

/** How an edition's list goes to the desk above: the key it is sealed to, the token of the interface, what was sent. */
export interface Link {
  recipientKey: string
  token: string | null
}

interface Kept {
  recipientKey: string
  tokenSealed: string | null
}

/** What was delivered last through the interface. */
export interface Sent {
  listHash: string
  number: number
  late: boolean
  at: string
}

const linkSetting = (edition: string) => `interchange-link:${edition}`
const sentSetting = (edition: string) => `interchange-sent:${edition}`
const place = (edition: string) => `setting|${linkSetting(edition)}|token`

/** The link of an edition, null before it is set up. */
export async function readLink(db: Queries, keys: Keys, edition: string): Promise<Link | null> {
  const kept = (await readSetting(db, linkSetting(edition))) as Kept | undefined
  if (!kept) return null
  const token = kept.tokenSealed && keys.open(kept.tokenSealed, place(edition))
  return { recipientKey: kept.recipientKey, token }
}

/** Sets an edition's link; a token left out stays what it was. Answers the key's short code. */
export async function writeLink(
  db: Queries,
  keys: Keys,
  edition: string,
  { recipientKey, token }: { recipientKey: string; token?: string },
): Promise<string> {
  const before = (await readSetting(db, linkSetting(edition))) as Kept | undefined
  const tokenSealed = token ? keys.seal(token, place(edition)) : (before?.tokenSealed ?? null)
  await writeSetting(db, linkSetting(edition), { recipientKey, tokenSealed } satisfies Kept)
  return fingerprintOf(recipientKey)
}

/** What was delivered last, null when nothing was. */
export async function lastSent(db: Queries, edition: string): Promise<Sent | null> {
  return ((await readSetting(db, sentSetting(edition))) as Sent | undefined) ?? null
}

/** Keeps what was delivered. */
export async function noteSent(db: Queries, edition: string, sent: Sent): Promise<void> {
  await writeSetting(db, sentSetting(edition), sent)
}
