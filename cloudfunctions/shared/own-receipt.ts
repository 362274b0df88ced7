import type { Receipt } from '../../src/contract/views/judging'
import type { Keys } from './keys'
import { receiptOf } from './receipts'

/** Whether this server once gave this receipt to this judge: its MAC is the server's own (trust model §3.3). */
export function isOwnReceipt(keys: Keys, person: string, receipt: Receipt): boolean {
  const { mac, short: _, ...entry } = receipt
  return receiptOf(keys, { ...entry, person }).mac === mac
}
