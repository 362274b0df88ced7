import { View } from '@tarojs/components'
import { fullMomentText } from '../../../components/date-text'
import { EmptyState } from '../../../components/empty-state'
import { Icon } from '../../../components/icon'
import { Pressable } from '../../../components/pressable'
import type { EventCard } from '../../../contract/views/services'
import { useServerNow } from '../../../platform/clock'
import { openPage } from '../../../platform/navigation'

/** How one's part in an event and its places read at an instant; null while the server's clock is not known. */
export function eventState(event: EventCard, now: number | null): string {
  const { cancelled, mine, places, signedUp } = event
  if (cancelled) return '已取消'
  if (isOver(event, now)) return mine === 'checked-in' ? '已结束，您已签到' : '已结束'
  if (mine === 'checked-in') return '您已签到'
  if (mine === 'signed') return '您已报名'
  return signedUp >= places ? '名额已满' : `还有${places - signedUp}个名额`
}

function isOver({ endsAt }: EventCard, now: number | null): boolean {
  return now !== null && Date.parse(endsAt) <= now
}

/** What is still to come first, the nearest on top; what is over after it, the latest on top. */
function inOrder(events: readonly EventCard[], now: number | null): EventCard[] {
  const byStart = [...events].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const over = byStart.filter(event => isOver(event, now)).reverse()
  return [...byStart.filter(event => !isOver(event, now)), ...over]
}

/** 对接活动: each leads to its own page; the reason when there is none. */
export function EventList({ events }: { events: readonly EventCard[] }) {
  const now = useServerNow(60_000)
  return (
    <View data-testid="docking.events">
      <View className="section section--first">对接活动</View>
      {events.length === 0 ? (
        <EmptyState icon="clock" title="暂无活动，有新活动会通知您" testId="docking.events.empty" />
      ) : (
        <View className="card card--rows">
          {inOrder(events, now).map(event => (
            <Pressable
              className="link-row"
              key={event.id}
              onTap={() => void openPage('apply/event/index', { event: event.id })}
              testId={`event.${event.id}`}
            >
              <View className="link-row__text">
                {event.title}
                <View className="note">{`${fullMomentText(event.startsAt)} ${event.place}`}</View>
                <View className="note">{eventState(event, now)}</View>
              </View>
              <Icon name="next" />
            </Pressable>
          ))}
        </View>
      )}
    </View>
  )
}
