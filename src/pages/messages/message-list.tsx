import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import type { MessageView, TodoView } from '../../contract/views/messages'
import { CalendarButton } from '../../platform/calendar-button'
import { openLink } from '../../platform/navigation'
import type { useInbox } from './use-inbox'

/** 待办: what the person has to do now; it goes when it is done. */
export function Todos({ todo }: { todo: readonly TodoView[] }) {
  if (todo.length === 0) return null
  return (
    <View data-testid="messages.todo">
      <View className="section">待办</View>
      {todo.map(({ id, title, body, action, link, dueAt }) => (
        <View className="card" key={id} data-testid={`todo.${id.split('|')[0]}`}>
          <View className="card__title">{title}</View>
          <View className="lead">{body}</View>
          {dueAt && <StatusChip status="soon">{`${momentText(dueAt)} 截止`}</StatusChip>}
          <View className="card__action">
            <Button onTap={() => void openLink(link)} testId={`todo.${id.split('|')[0]}.go`}>
              {action}
            </Button>
            {dueAt && (
              <CalendarButton
                deadline={{ id: `${id}|${dueAt}`, title: `${title}截止`, note: body, at: dueAt }}
                testId={`todo.${id.split('|')[0]}.calendar`}
              />
            )}
          </View>
        </View>
      ))}
    </View>
  )
}

function Message({ message, onOpen }: { message: MessageView; onOpen: () => void }) {
  const { id, title, body, createdAt, read, delivery } = message
  return (
    <Pressable className="message" onTap={onOpen} testId={`message.${id}`} state={read ? 'read' : 'unread'}>
      <View className="message__line">
        {!read && <View className="message__dot" />}
        <Text className={read ? 'message__title' : 'message__title message__title--new'}>{title}</Text>
        {!read && <Text className="unseen">未读</Text>}
        <Text className="message__time digits">{momentText(createdAt)}</Text>
      </View>
      <View className="message__body">{body}</View>
      {delivery && <View className="note">{delivery}</View>}
      {message.link && <View className="message__go">去看看</View>}
    </Pressable>
  )
}

/** 通知: every message, newest first; opening one marks it read. */
export function Messages({ inbox }: { inbox: ReturnType<typeof useInbox> }) {
  const { messages, next, loadOlder, busy, failure, markRead, call } = inbox
  const unread = call.data?.unread ?? 0
  const open = (message: MessageView) => {
    if (!message.read) void markRead([message.id])
    if (message.link) void openLink(message.link)
  }
  return (
    <View data-testid="messages.list">
      <View className="section message-head">
        <Text>{unread > 0 ? `通知（${unread} 条未读）` : '通知'}</Text>
        {unread > 0 && (
          <Pressable
            className="message-head__all"
            onTap={() => void markRead('all')}
            testId="messages.read-all"
          >
            全部标为已读
          </Pressable>
        )}
      </View>
      {messages.length === 0 && (
        <View className="card note">还没有通知。审核结果、赛程变动会出现在这里。</View>
      )}
      {messages.length > 0 && (
        <View className="card card--rows">
          {messages.map(message => (
            <Message key={message.id} message={message} onOpen={() => open(message)} />
          ))}
        </View>
      )}
      {failure && <ErrorState slim failure={failure} onRetry={() => void loadOlder()} />}
      {next && (
        <Button kind="secondary" busy={busy} onTap={loadOlder} testId="messages.older">
          看更早的
        </Button>
      )}
    </View>
  )
}
