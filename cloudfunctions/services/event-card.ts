import type { EventCard } from '../../src/contract/views/services'
import type { CountedEvent, EventRow } from '../shared/records/services-events'

const twoHours = 2 * 3_600_000

/** An event as lists show it. */
export function eventCard({ event, signedUp, mine }: CountedEvent): EventCard {
  const { id, title, place, body, places, cancelReason } = event
  return {
    ...{ id, title, place, places, signedUp, mine, cancelReason },
    text: body,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    cancelled: event.cancelledAt !== null,
  }
}

/** Why nobody can sign up now, or null: until it begins, while there are places. */
export function signUpRefusal(event: EventRow, taken: number, now: Date): string | null {
  if (event.cancelledAt) return '活动已取消'
  if (now >= event.startsAt) return '活动已开始，不再接受报名'
  return taken >= event.places ? '名额已满，有人取消后可以再报' : null
}

/** Why checking in is not possible now, or null: from two hours before it begins until it ends. */
export function checkInRefusal(event: EventRow, now: Date): string | null {
  if (event.cancelledAt) return '活动已取消'
  if (now.getTime() < event.startsAt.getTime() - twoHours) return '开始前2小时内才能签到，请到时再来'
  return now > event.endsAt ? '活动已结束，不能再签到' : null
}
