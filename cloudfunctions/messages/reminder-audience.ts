import type { ReminderPurpose } from '../../src/contract/views/messages'
import type { Edition } from '../../src/core/edition'
import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import type { Host } from '../shared/host'
import { reachOf } from '../shared/reach'
import { type AudienceQuery, type Recipient, readAudience } from '../shared/records/messages-audience'
import { purposes, reminderKind } from './reminder-words'

/** Who may remind. */
export const reminders = ['operator', 'approver'] as const

/** The audience as an organiser describes it. */
export interface AudienceInput {
  counties?: string[]
  groups?: string[]
  states?: string[]
  missingOfficialNumber?: true
  without?: string[]
}

export type Channel = 'wechat' | 'sms' | 'in-app'

/** An audience with each recipient's channel. `leftOut`: had the same reminder within 24 hours. */
export interface Audience {
  query: AudienceQuery
  people: (Recipient & { channel: Channel })[]
  leftOut: number
}

/** What the described audience means for a purpose; the caller reaches no further than his grants. */
export function audienceQuery(
  edition: Edition,
  purpose: ReminderPurpose,
  audience: AudienceInput,
  caller: Caller,
): AudienceQuery {
  const { states, missingOfficialNumber } = purposes[purpose]
  const chosen = audience.states?.length ? audience.states : null
  return {
    edition: edition.slug,
    states: chosen ? states.filter(state => chosen.includes(state)) : states,
    counties: audience.counties?.length ? audience.counties : null,
    groups: audience.groups?.length ? audience.groups : null,
    missingOfficialNumber: missingOfficialNumber || audience.missingOfficialNumber === true,
    reach: reachOf(caller, reminders, edition),
  }
}

/** The people of an audience now, without those taken off the list and those reminded within 24 hours. */
export async function audienceNow(
  db: Queries,
  host: Host,
  query: AudienceQuery,
  of: { purpose: ReminderPurpose; without: readonly string[]; now: Date },
): Promise<Audience> {
  const { template } = purposes[of.purpose]
  const since = new Date(of.now.getTime() - 86_400_000)
  const rows = await readAudience(db, query, { template, kind: reminderKind(of.purpose), since })
  const wanted = rows.filter(row => !of.without.includes(row.person))
  const people = wanted
    .filter(row => !row.reminded)
    .map(row => ({ ...row, channel: channelFor(host, row, host.wechat?.templates[template] ?? '') }))
  return { query, people, leftOut: wanted.length - people.length }
}

function channelFor(host: Host, row: Recipient, wechatTemplate: string): Channel {
  if (wechatTemplate !== '' && row.open_id && row.remaining > 0) return 'wechat'
  return host.sms?.sendReminder && row.phone_sealed ? 'sms' : 'in-app'
}
