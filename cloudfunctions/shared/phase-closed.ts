import { endOfDay, isPast } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { Queries, Transaction } from './database/connect'
import type { Host } from './host'
import { newId } from './identifiers'
import { appendToLedger } from './ledger'
import { addSetting, readSetting } from './records/settings'

/** One fact for each deadline: a supplementary notice that moves it opens registration again (补充通知). */
const factKey = ({ slug, registration }: Edition) =>
  `phase.closed|${slug}|registration|${registration.deadline}`

/**
 * Whether registration is over: by the clock, or because it was seen closed before (trust model §3.2: a clock that
 * jumps back does not reopen a deadline). The demonstration's clock may go back, so there only the clock counts.
 */
export async function registrationClosed(
  db: Queries,
  host: Pick<Host, 'demo'>,
  edition: Edition,
  now: Date,
): Promise<boolean> {
  if (isPast(endOfDay(edition.registration.deadline), now.toISOString())) return true
  if (host.demo) return false
  return (await readSetting(db, factKey(edition))) !== undefined
}

/** Records, the first time only, that registration has closed; in the ledger of the edition too. True when it did. */
export async function recordRegistrationClosed(
  tx: Transaction,
  edition: Edition,
  actor: string,
  now: Date,
): Promise<boolean> {
  const deadline = endOfDay(edition.registration.deadline)
  if (!isPast(deadline, now.toISOString())) return false
  const first = await addSetting(tx, factKey(edition), { deadline, seenAt: now.toISOString() })
  if (!first) return false
  const data = { phase: 'registration', deadline, clause: edition.registration.clause }
  await appendToLedger(
    tx,
    { session: `edition:${edition.slug}`, actor, requestId: newId('tck'), kind: 'phase.closed', data },
    now,
  )
  return true
}
