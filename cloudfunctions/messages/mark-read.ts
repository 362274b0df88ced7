import { markRead as input } from '../../src/contract/schemas/messages'
import { defineOperation } from '../shared/operation'
import { markMessagesRead, unreadCount } from '../shared/records/inbox'

/** Marks my messages read; marking again changes nothing. */
export const markRead = defineOperation(['messages', 'markRead'], {
  kind: 'direct',
  summary: '把消息标为已读',
  who: { may: 'signed-in' },
  input,
  async run({ messages }, { db, caller, now }) {
    await markMessagesRead(db, caller.person!, messages, now)
    return { unread: await unreadCount(db, caller.person!) }
  },
})
