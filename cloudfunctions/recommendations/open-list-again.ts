import type { Edition } from '../../src/core/edition'
import type { Transaction } from '../shared/database/connect'
import { unitOf } from '../shared/edition-of'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { bumpEdition } from '../shared/records/published-lists'
import { changeRecommendation, lockRecommendation } from '../shared/records/recommendations'

/** Opens a submitted list of an edition again, because it was sent back; a list changed meanwhile stays as it is. */
export async function openListAgain(
  db: Transaction,
  { edition, listHash, reason }: { edition: Edition; listHash: string; reason: string },
  { actor, requestId, now }: { actor: string; requestId: string; now: Date },
): Promise<number> {
  const list = await lockRecommendation(db, edition.slug, unitOf(edition).code, newId('rec'))
  if (list.state !== 'submitted' || list.listHash !== listHash) return list.version
  const change = { state: 'drafting', returnedReason: reason, returnedAt: now }
  const version = await changeRecommendation(db, list.id, change)
  const data = { list: list.id, listHash }
  const session = `edition:${edition.slug}`
  await appendToLedger(db, { session, actor, requestId, kind: 'list.return', data }, now)
  await bumpEdition(db, edition.slug)
  return version
}
