import { beijingHour } from '../shared/beijing-text'

/** One reminder before a deadline: from `at` on, until the next one takes its place. */
export interface DeadlineSlot {
  id: '7d' | '3d' | '24h' | '3h'
  at: Date
}

const minute = 60_000
const hour = 60 * minute
const before: readonly { id: DeadlineSlot['id']; hours: number }[] = [
  { id: '7d', hours: 168 },
  { id: '3d', hours: 72 },
  { id: '24h', hours: 24 },
  { id: '3h', hours: 3 },
]

/** Reminders of one slot are spread over its first 20 minutes. */
export const spreadMinutes = 20

/**
 * Reminders before a deadline: 7 days, 3 days, 24 hours, 3 hours (trust model §6.6), each spread over the 20 minutes
 * before that. One that would fall outside 8:00–21:00 in Beijing goes out the evening before, by 20:00, never later.
 */
export function deadlineSlots(deadline: Date): DeadlineSlot[] {
  return before.map(({ id, hours }) => {
    const latest = daytimeBefore(deadline.getTime() - hours * hour)
    return { id, at: new Date(latest.getTime() - spreadMinutes * minute) }
  })
}

/** The slot to produce at `now`: the latest that has begun; none before the first and after the deadline. */
export function slotAt(deadline: Date, now: Date): DeadlineSlot | null {
  if (now > deadline) return null
  return (
    deadlineSlots(deadline)
      .filter(slot => slot.at <= now)
      .at(-1) ?? null
  )
}

function daytimeBefore(instant: number): Date {
  const date = new Date(instant)
  const shown = beijingHour(date)
  if (shown >= 8 && shown < 21) return date
  const startOfDay = Math.floor((instant + 8 * hour) / (24 * hour)) * 24 * hour - 8 * hour
  return new Date(startOfDay + (shown < 8 ? -4 : 20) * hour)
}

/** How people say what is left: 还有3天, 还有3小时, 不到1小时. True at that moment, also for a reminder that is late. */
export function timeLeft(deadline: Date, now: Date): string {
  const hours = (deadline.getTime() - now.getTime()) / hour
  if (hours >= 24) return `还有${Math.floor(hours / 24)}天`
  return hours >= 1 ? `还有${Math.floor(hours)}小时` : '不到1小时'
}
