import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import { spendAllowance } from '../shared/records/messages-allowances'
import { type ClaimedRow, enqueue, settleRow } from '../shared/records/outbox'
import type { Sent } from './send-row'

/** Records the end of a row, what is left of the allowance, and the SMS that takes WeChat's place. */
export async function finishRow(tx: Transaction, row: ClaimedRow, sent: Sent, now: Date): Promise<void> {
  await settleRow(tx, row.id, sent.end, now)
  if (sent.allowance) await spendAllowance(tx, row.person, row.template, sent.allowance)
  if (!sent.fallback) return
  const bySms = {
    id: newId('out'),
    dedupe: `${row.dedupe}|sms`,
    edition: row.edition,
    personId: row.person,
    campaignId: row.campaign,
    messageId: row.message,
    channel: 'sms' as const,
    template: row.template,
    data: row.data,
    reason: row.reason,
    subject: row.subject,
    dueAt: now,
  }
  await enqueue(tx, [bySms], now)
}
