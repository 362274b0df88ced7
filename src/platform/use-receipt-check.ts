import { useEffect } from 'react'
import type { Input } from '../contract/operations'
import type { Receipt } from '../contract/views/judging'
import { markKeys } from './hand-over'
import type { Outbox } from './outbox'
import type { OutboxItem } from './outbox-state'
import { newRequestId } from './request-id'
import { openedItem } from './sealed-store'
import { callFunction } from './transport'

const everyMs = 30_000
type Sent = Pick<Input<'judging', 'seal'>, 'card' | 'nonce'>

/** The items of this session whose receipt the server no longer answers for, by version. */
export function lostItems(
  items: readonly OutboxItem[],
  session: string,
  known: readonly Receipt[],
): { item: OutboxItem; receipt: Receipt }[] {
  return items.flatMap(item => {
    const receipt = item.receipt as Receipt | undefined
    const mine = item.functionName === 'judging' && ['seal', 'restoreSeal'].includes(item.operation)
    if (!mine || item.state !== 'acked' || receipt?.session !== session) return []
    const there = known.find(each => each.application === receipt.application)
    return there && there.version >= receipt.version ? [] : [{ item, receipt }]
  })
}

/** The nine fields of a receipt, without what a reply carries beside them. */
function plain({ session, application, version, commitment, seq, hash, short, at, mac }: Receipt): Receipt {
  return { session, application, version, commitment, seq, hash, short, at, mac }
}

async function check(session: string, outbox: Outbox): Promise<void> {
  const reply = await callFunction('judging', 'receipts', { session })
  if (!reply.ok) return
  const lost = lostItems(outbox.items(), session, reply.data.receipts)
  if (lost.length === 0) return
  const receipts = lost.map(({ receipt }) => plain(receipt))
  const told = await callFunction(
    ...(['judging', 'reportReceipts', { session, receipts }, { requestId: newRequestId() }] as const),
  )
  if (!told.ok || !told.data.mayRestore) return
  for (const { item, receipt } of lost) {
    const { input, sealed } = await openedItem(item, markKeys(outbox.owner))
    // its key is not to be had now: the next round asks again
    if (sealed !== undefined) continue
    const { card, nonce } = input as Sent
    await outbox.add({
      ...{ resource: item.resource, functionName: 'judging', operation: 'restoreSeal' },
      input: { session, application: receipt.application, card, nonce, receipt: plain(receipt) },
    })
  }
}

/**
 * Compares this phone's receipts with the server's when the session is opened and every 30 s (trust model §3.3). What
 * the server has lost is reported to the host, and handed back once two officials have let the hall go on.
 */
export function useReceiptCheck(session: string, outbox: Outbox | null): void {
  useEffect(() => {
    if (!outbox) return undefined
    void check(session, outbox)
    const timer = setInterval(() => void check(session, outbox), everyMs)
    return () => clearInterval(timer)
  }, [session, outbox])
}
