import { inbox as input } from '../../src/contract/schemas/messages'
import type { MessageView } from '../../src/contract/views/messages'
import { defineOperation } from '../shared/operation'
import { type MessageCursor, type MessageRow, readMessages, unreadCount } from '../shared/records/inbox'
import { todosOf } from './todos'

const pageSize = 30

/** A12: what I have to do, and what I was told; older messages page by page. */
export const inbox = defineOperation(['messages', 'inbox'], {
  kind: 'read',
  summary: '我的待办和消息',
  who: { may: 'signed-in' },
  input,
  async run({ before }, { db, caller, now }) {
    const person = caller.person!
    const rows = await readMessages(db, person, pageSize + 1, cursorFrom(before))
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      todo: before ? [] : await todosOf(db, person, now),
      messages: shown.map(messageView),
      unread: await unreadCount(db, person),
      next: rows.length > pageSize && last ? `${last.created_at}|${last.id}` : null,
    }
  },
})

function cursorFrom(text: string | undefined): MessageCursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(msg_[0-9a-z]{16})$/.exec(text ?? '')
  return match ? { at: match[1]!, id: match[2]! } : null
}

function messageView(row: MessageRow): MessageView {
  const { id, kind, title, body, link } = row
  return {
    id,
    kind,
    title,
    body,
    link,
    createdAt: row.created_at,
    read: row.read_at !== null,
    delivery: deliveryOf(row),
  }
}

/** How it reached the person, told as it is; nothing where nobody knows. */
function deliveryOf({ delivery, channel }: MessageRow): string | null {
  if (delivery === 'sent') return channel === 'sms' ? '已发短信' : '已送达微信'
  if (delivery === 'skipped' || delivery === 'failed') return '未能发到微信，请在这里查看'
  return null
}
