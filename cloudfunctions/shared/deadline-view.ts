import type { DeadlineView } from '../../src/contract/views/applications'
import { beijingDate, endOfDay, isPast } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { beijingMinute } from './beijing-text'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** An instant people have to keep: 2026年7月10日（周五）23:59, and whether it has passed. */
export function deadlineView(at: string, now: Date): DeadlineView {
  const [day = '', time = ''] = beijingMinute(new Date(at)).split(' ')
  const weekday = WEEKDAYS[new Date(`${beijingDate(at)}T00:00:00Z`).getUTCDay()]
  return { text: `${day}（${weekday}）${time}`, at, passed: isPast(at, now.toISOString()) }
}

/** The last moment of registration of an edition. */
export function registrationDeadline(edition: Edition, now: Date): DeadlineView {
  return deadlineView(endOfDay(edition.registration.deadline), now)
}
