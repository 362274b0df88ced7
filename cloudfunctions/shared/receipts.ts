import type { Receipt } from '../../src/contract/views/judging'
import { shortCode } from '../../src/core/ledger'
import type { Keys } from './keys'

/** Where an accepted card stands: the card's place, its commitment and its entry in the chain. */
export type CardEntry = Omit<Receipt, 'short' | 'mac'> & { person: string }

/**
 * The receipt of an accepted card. Its MAC binds `session|project|judge|version|commitment|seq|hash|at`, so that
 * after a restored backup the server knows what it once acknowledged itself (trust model §3.3).
 */
export function receiptOf(keys: Keys, { person, ...entry }: CardEntry): Receipt {
  const { session, application, version, commitment, seq, hash, at } = entry
  const text = [session, application, person, version, commitment, seq, hash, at].join('|')
  return { ...entry, short: shortCode(hash), mac: keys.hmac('receipt', text) }
}
