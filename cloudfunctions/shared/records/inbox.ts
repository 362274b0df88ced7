import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { message } from '../database/schema/messages'

export interface MessageRow extends Record<string, unknown> {
  id: string
  kind: string
  title: string
  body: string
  link: string | null
  created_at: string
  read_at: string | null
  /** Outbox state of the latest attempt outside the app, null where none was made. */
  delivery: string | null
  channel: string | null
}

/** Where a page of messages ends; the next one starts after it. */
export interface MessageCursor {
  at: string
  id: string
}

/** Puts messages into people's inboxes. */
export async function insertMessages(db: Queries, rows: (typeof message.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(message).values(rows)
}

/** A person's messages, newest first, at most `limit` after the cursor, each with how it was delivered. */
export async function readMessages(
  db: Queries,
  personId: string,
  limit: number,
  after: MessageCursor | null,
): Promise<MessageRow[]> {
  const older = after ? sql`and (m.created_at, m.id) < (${after.at}::timestamptz, ${after.id})` : sql``
  const result = await db.execute<MessageRow>(sql`
    select m.id, m.kind, m.title, m.body, m.link,
      to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
      to_char(m.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as read_at,
      o.state as delivery, o.channel
    from csc.message m
    left join lateral (select state, channel from csc.outbox where message_id = m.id
      order by (state = 'sent') desc, updated_at desc limit 1) o on true
    where m.person_id = ${personId} ${older}
    order by m.created_at desc, m.id desc limit ${limit}`)
  return result.rows
}

/** How many messages the person has not read. */
export async function unreadCount(db: Queries, personId: string): Promise<number> {
  return db.$count(message, and(eq(message.personId, personId), isNull(message.readAt)))
}

/** Marks the person's own messages read; ids of others' are left alone. */
export async function markMessagesRead(
  db: Queries,
  personId: string,
  ids: 'all' | string[],
  readAt: Date,
): Promise<void> {
  const mine = and(eq(message.personId, personId), isNull(message.readAt))
  await db
    .update(message)
    .set({ readAt })
    .where(ids === 'all' ? mine : and(mine, inArray(message.id, ids)))
}
