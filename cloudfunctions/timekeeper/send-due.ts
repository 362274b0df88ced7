import { isQuietHour, nextDaytime, nextQuotaDay } from '../shared/beijing-text'
import type { Database } from '../shared/database/connect'
import type { Host } from '../shared/host'
import { causeOf } from '../shared/log'
import { type ClaimedRow, claimDue } from '../shared/records/outbox'
import { parkWechat, readBrakes, stopTemplate } from '../shared/records/outbox-brakes'
import { finishRow } from './finish-row'
import { type Sent, sendRow } from './send-row'

/** Counts of one sending round. */
export interface SendingView {
  sent: number
  cancelled: number
  failed: number
  parked: number
}

const batch = 20
const mostBatches = 10
const atOnce = 5
const noTemplates = { deadline: '', decision: '', schedule: '' }

/** Sends what is due, in batches, until nothing is left, the night begins or WeChat says stop. */
export async function sendDue(host: Host, db: Database, now: Date): Promise<SendingView> {
  const total: SendingView = { sent: 0, cancelled: 0, failed: 0, parked: 0 }
  if (isQuietHour(now)) return total
  let wechat = true
  for (let round = 0; round < mostBatches; round++) {
    const brakes = await readBrakes(db, now, host.wechat?.templates ?? noTemplates)
    const rows = await claimDue(db, {
      now,
      limit: batch,
      wechat: wechat && brakes.parkedUntil === null,
      without: brakes.stopped,
    })
    if (rows.length === 0) break
    for (let from = 0; from < rows.length; from += atOnce) {
      const results = await Promise.all(
        rows.slice(from, from + atOnce).map(row => handle(host, db, row, now)),
      )
      for (const result of results) count(total, result)
      if (results.some(result => result.stop === 'tick')) wechat = false
    }
  }
  return total
}

/** Sends one row and records what became of it. */
async function handle(host: Host, db: Database, row: ClaimedRow, now: Date): Promise<Sent> {
  const result = await sendRow(host, row, now).catch(error => unexpected(host, error))
  if (result.alarm)
    host.log({ level: 'error', operation: 'timekeeper.tick', outcome: `wechat ${result.end.result}` })
  await db.transaction(async tx => {
    if (result.stop === 'template')
      await stopTemplate(tx, row.template, host.wechat?.templates[row.template] ?? '')
    if (result.stop === 'day') await parkWechat(tx, nextQuotaDay(now))
    const dueAt = result.stop === 'day' ? nextDaytime(nextQuotaDay(now)) : result.end.dueAt
    await finishRow(tx, row, { ...result, end: { ...result.end, ...(dueAt ? { dueAt } : {}) } }, now)
  })
  return result
}

/** A row that cannot be sent for a reason nobody thought of must not hold up the others. */
function unexpected(host: Host, error: unknown): Sent {
  host.log({ level: 'error', operation: 'timekeeper.tick', cause: causeOf(error) })
  const end = { state: 'failed', result: 'internal' } as const
  return { end, allowance: null, fallback: false, stop: null, alarm: false }
}

function count(total: SendingView, { end }: Sent): void {
  if (end.state === 'sent') total.sent += 1
  else if (end.state === 'cancelled') total.cancelled += 1
  else if (end.state === 'pending') total.parked += 1
  else total.failed += 1
}
