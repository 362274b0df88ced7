import type { Input } from '../contract/operations'
import { type Card, commitment } from '../core/ledger'
import { phoneHashing } from './hashing'
import { secureRandomHex } from './random'

/** Whose card of which project, and the version it will be. */
export interface CardPlace {
  session: string
  application: string
  judge: string
  version: number
  /** The commitment it replaces; null for the first. */
  supersedes: string | null
}

/**
 * What `judging.seal` is sent: the card in hundredths with a fresh nonce and the commitment to both
 * (trust model §2.3). Without the nonce a score of 0–100 would be guessed from its hash in a moment.
 */
export async function sealedCard(place: CardPlace, card: Card): Promise<Input<'judging', 'seal'>> {
  const { session, application, judge, version, supersedes } = place
  const nonce = await secureRandomHex(32)
  const commit = commitment(phoneHashing, { session, project: application, judge, version, card, nonce })
  return {
    session,
    application,
    version,
    card: {
      criteria: card.criteria.map(([id, points]): [string, number] => [id, points]),
      total: card.total,
    },
    nonce,
    commitment: commit,
    supersedes,
    expectedVersion: version - 1,
  }
}
