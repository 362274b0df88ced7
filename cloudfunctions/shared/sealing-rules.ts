import type { Rubric } from '../../src/core/rubric'
import type { Host } from './host'
import { seatsOf } from './records/seats'
import { readSession } from './records/sessions'
import { openSealingKey } from './sealing'

/** What sealing a card needs of its session. Before the opening there are no rules yet, and nothing to seal. */
export interface SealingRules {
  edition: string
  fixed: { rules: Rubric; rulesHash: string; key: Buffer; juryOf: ReadonlyMap<string, string | null> } | null
}

const most = 200
const known = new WeakMap<Host, Map<string, SealingRules>>()

/**
 * The sealing rules of a session; null when there is none. Kept in memory once fixed: from the opening on they never
 * change, so a seal costs one database round trip.
 */
export async function sealingRules(host: Host, session: string): Promise<SealingRules | null> {
  const kept = known.get(host) ?? new Map<string, SealingRules>()
  known.set(host, kept)
  const found = kept.get(session)
  if (found) return found
  const row = await readSession(host.database, session)
  if (!row) return null
  if (!row.rules || !row.rulesHash) return { edition: row.edition, fixed: null }
  const key = openSealingKey(host.keys, row.sealingKey, session)
  const fixed = row.rules as Rubric
  // who sits in which jury is fixed with the rules; only rules with lists of their own ask for it
  const seats = fixed.juries?.some(jury => jury.criteria) ? await seatsOf(host.database, session) : []
  const juryOf = new Map(seats.map(({ personId, jury }) => [personId, jury]))
  const rules = { edition: row.edition, fixed: { rules: fixed, rulesHash: row.rulesHash, key, juryOf } }
  if (kept.size >= most) kept.delete(kept.keys().next().value!)
  kept.set(session, rules)
  return rules
}
