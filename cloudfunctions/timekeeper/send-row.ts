import { SmsRefused } from '../shared/gateways/sms'
import type { Host } from '../shared/host'
import type { ClaimedRow, OutboxEnd } from '../shared/records/outbox'
import { settlementOf } from './settle-outcome'

/** What was done with a row, to be recorded: its end, and the consequences for others. */
export interface Sent {
  end: OutboxEnd
  allowance: 'less-one' | 'zero' | null
  fallback: boolean
  stop: 'template' | 'day' | 'tick' | null
  alarm: boolean
}

const quiet = { allowance: null, fallback: false, stop: null, alarm: false } as const
const minutes = 60_000

/** Sends a claimed row by its channel, unless the reason for it has gone. Touches the world, not the database. */
export async function sendRow(host: Host, row: ClaimedRow, now: Date): Promise<Sent> {
  if (!row.holds) return { ...quiet, end: { state: 'cancelled', result: 'reason-gone' } }
  return row.channel === 'sms' ? sendSms(host, row, now) : sendWechat(host, row, now)
}

async function sendWechat(host: Host, row: ClaimedRow, now: Date): Promise<Sent> {
  const template = host.wechat?.templates[row.template] ?? ''
  if (!host.wechat || template === '' || !row.open_id || row.remaining < 1)
    return { ...quiet, fallback: true, end: { state: 'skipped', result: 'not-subscribed' } }
  const outcome = await host.wechat.sendSubscribeMessage({
    openId: row.open_id,
    template: row.template,
    page: row.data.page,
    words: row.data.words,
  })
  const { state, result, retryInMinutes, uncounted, ...rest } = settlementOf(outcome, row.attempts)
  const dueAt = retryInMinutes === null ? {} : { dueAt: new Date(now.getTime() + retryInMinutes * minutes) }
  return { ...rest, end: { state, result, uncounted, ...dueAt } }
}

/** By SMS where a reminder template is set up; an unknown outcome is tried once more, a busy operator eight times. */
async function sendSms(host: Host, row: ClaimedRow, now: Date): Promise<Sent> {
  if (!host.sms?.sendReminder) return { ...quiet, end: { state: 'skipped', result: 'no-sms' } }
  if (!row.phone_sealed) return { ...quiet, end: { state: 'skipped', result: 'no-phone' } }
  const phone = host.keys.open(row.phone_sealed, `person|phone|${row.person}`)
  const { note, time } = row.data.words
  try {
    await host.sms.sendReminder(phone, { what: note, until: time })
    return { ...quiet, end: { state: 'sent', result: 'Ok' } }
  } catch (error) {
    if (!(error instanceof SmsRefused)) throw error
    const again =
      (error.fate === 'unknown' && row.attempts < 2) || (error.fate === 'busy' && row.attempts < 8)
    const end: OutboxEnd = again
      ? {
          state: 'pending',
          result: error.code,
          dueAt: new Date(now.getTime() + 2 ** (row.attempts - 1) * minutes),
        }
      : { state: error.fate === 'unknown' ? 'unknown' : 'failed', result: error.code }
    return { ...quiet, alarm: !again, end }
  }
}
