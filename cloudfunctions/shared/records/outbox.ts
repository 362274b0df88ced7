import { eq, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { outbox } from '../database/schema/messages'
import type { MessageWords, WechatTemplateName } from '../gateways/wechat'

/** Why a message is sent; looked at again right before sending, because people act in the meantime. */
export type OutboxReason = 'always' | 'draft' | 'returned' | 'official-number'

/** What a row carries: the words, where the message leads, and when it would come too late (ISO-8601 UTC). */
export interface OutboxData {
  words: MessageWords
  page: string
  validUntil?: string
}

export interface OutboxDraft {
  id: string
  /** `edition|kind|subject|recipient|slot`: the same row is never queued twice. */
  dedupe: string
  edition: string
  personId: string
  campaignId: string | null
  messageId: string | null
  channel: 'wechat' | 'sms'
  template: WechatTemplateName
  data: OutboxData
  reason: OutboxReason
  /** The application it is about; null: any of the person's. */
  subject: string | null
  dueAt: Date
}

/** A claimed row with what is known about its recipient at this moment. */
export interface ClaimedRow extends Record<string, unknown> {
  id: string
  dedupe: string
  edition: string
  person: string
  campaign: string | null
  message: string | null
  channel: 'wechat' | 'sms'
  template: WechatTemplateName
  data: OutboxData
  reason: OutboxReason
  subject: string | null
  attempts: number
  open_id: string | null
  phone_sealed: string | null
  remaining: number
  holds: boolean
}

const leaseSeconds = 60

/** Queues rows; a row whose dedupe key is known stays as it is. Returns the ids that were new. */
export async function enqueue(db: Queries, rows: readonly OutboxDraft[], now: Date): Promise<string[]> {
  if (rows.length === 0) return []
  const values = rows.map(row => ({ ...row, state: 'pending', updatedAt: now }))
  const added = await db.insert(outbox).values(values).onConflictDoNothing().returning({ id: outbox.id })
  return added.map(row => row.id)
}

/**
 * Claims due rows for 60 seconds; other senders skip them. A sender that died leaves its rows to the next claim.
 * `without`: templates that WeChat says are wrong; `wechat` false: nothing may go to WeChat now.
 */
export async function claimDue(
  db: Queries,
  query: { now: Date; limit: number; wechat: boolean; without: readonly string[] },
): Promise<ClaimedRow[]> {
  const at = sql`${query.now.toISOString()}::timestamptz`
  const stopped = sql`${JSON.stringify(query.without)}::jsonb ? template`
  const result = await db.execute<ClaimedRow>(sql`
    with due as (
      select id from csc.outbox
      where state = 'pending' and due_at <= ${at} and (lease_until is null or lease_until <= ${at})
        and (channel <> 'wechat' or (${query.wechat} and not (${stopped})))
      order by due_at, id limit ${query.limit} for update skip locked)
    update csc.outbox o set lease_until = ${at} + make_interval(secs => ${leaseSeconds}),
      attempts = o.attempts + 1, updated_at = ${at}
    from due, csc.person p where o.id = due.id and p.id = o.person_id
    returning o.id, o.dedupe, o.edition, o.person_id as person, o.campaign_id as campaign, o.message_id as message,
      o.channel, o.template, o.data, o.reason, o.subject, o.attempts, p.open_id, p.phone_sealed,
      coalesce((select a.remaining from csc.subscription_allowance a
        where a.person_id = o.person_id and a.template = o.template), 0) as remaining,
      (o.data->>'validUntil' is null or ${at} < (o.data->>'validUntil')::timestamptz)
      and (o.reason = 'always' or exists (select from csc.application a
        where a.owner_id = o.person_id and a.edition = o.edition and (o.subject is null or a.id = o.subject)
          and case o.reason
            when 'draft' then a.state = 'draft'
            when 'returned' then a.state = 'returned'
            else a.official_number is null and a.state in ('submitted', 'returned', 'accepted') end)) as holds`)
  return result.rows
}

/** What became of a row. `dueAt` set: it stays pending and is tried again then; `uncounted` undoes the attempt. */
export interface OutboxEnd {
  state: 'pending' | 'sent' | 'cancelled' | 'skipped' | 'failed' | 'unknown'
  result: string
  dueAt?: Date
  uncounted?: boolean
}

/** Records what became of a claimed row and gives up its lease. */
export async function settleRow(db: Queries, id: string, end: OutboxEnd, now: Date): Promise<void> {
  await db
    .update(outbox)
    .set({
      state: end.state,
      result: end.result,
      leaseUntil: null,
      updatedAt: now,
      ...(end.dueAt ? { dueAt: end.dueAt } : {}),
      ...(end.uncounted ? { attempts: sql`${outbox.attempts} - 1` } : {}),
    })
    .where(eq(outbox.id, id))
}
