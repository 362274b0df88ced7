import { nextDaytime } from './beijing-text'
import type { Queries } from './database/connect'
import type { MessageWords, WechatTemplateName } from './gateways/wechat'
import { newId } from './identifiers'
import { insertMessages } from './records/inbox'
import { enqueue, type OutboxReason } from './records/outbox'
import { goneAmong } from './records/people'

/** Something a person should know: kept in the inbox, and sent outside the app where a way is open. */
export interface Note {
  person: string
  edition: string
  /** Kind of message, such as decision, amendment, correction, deadline. */
  kind: string
  title: string
  body: string
  /** Page of the product, with a leading slash. */
  link: string
  template: WechatTemplateName
  words: MessageWords
  reason?: OutboxReason
  /** The application it is about. */
  subject?: string | null
  campaign?: string
  /** Makes producing it again harmless; by default every note is its own. */
  dedupe?: string
  dueAt?: Date
  validUntil?: Date
}

/** Notes per statement: a statement takes at most 65,535 values. */
const most = 1000

/**
 * Tells people: one message each in the inbox, one row each in the outbox, due in the daytime. A note whose dedupe key
 * is known already is left out entirely, and so is one to a deleted account. Returns how many were told.
 */
export async function tellPeople(db: Queries, notes: readonly Note[], now: Date): Promise<number> {
  let told = 0
  for (let from = 0; from < notes.length; from += most) {
    told += await tellSome(db, notes.slice(from, from + most), now)
  }
  return told
}

async function tellSome(db: Queries, notes: readonly Note[], now: Date): Promise<number> {
  const gone = await goneAmong(
    db,
    notes.map(({ person }) => person),
  )
  const rows = notes
    .filter(({ person }) => !gone.has(person))
    .map(note => ({ note, message: newId('msg'), outbox: newId('out') }))
  const queued = await enqueue(
    db,
    rows.map(({ note, message, outbox }) => ({
      id: outbox,
      dedupe: note.dedupe ?? `${note.edition}|${note.kind}|${outbox}`,
      edition: note.edition,
      personId: note.person,
      campaignId: note.campaign ?? null,
      messageId: message,
      channel: 'wechat',
      template: note.template,
      data: {
        words: note.words,
        page: note.link.replace(/^\//, ''),
        ...(note.validUntil ? { validUntil: note.validUntil.toISOString() } : {}),
      },
      reason: note.reason ?? 'always',
      subject: note.subject ?? null,
      dueAt: note.dueAt ?? nextDaytime(now),
    })),
    now,
  )
  const fresh = rows.filter(row => queued.includes(row.outbox))
  await insertMessages(
    db,
    fresh.map(({ note, message }) => ({
      id: message,
      personId: note.person,
      edition: note.edition,
      kind: note.kind,
      title: note.title,
      body: note.body,
      link: note.link,
      createdAt: now,
    })),
  )
  return fresh.length
}
