import { addDays, beijingDate, HolidayYearMissing, workingDaysBetween } from '../../src/core/calendar'

/**
 * Which working day of waiting it is, counted from the day after it came, as the officers' queue counts it. Null on the
 * day itself, before the first working day, and for a year whose holidays nobody has published.
 */
export function workingDayOf(since: Date | undefined, now: Date): number | null {
  if (!since) return null
  try {
    const first = addDays(beijingDate(since.toISOString()), 1)
    const today = beijingDate(now.toISOString())
    return first > today ? null : workingDaysBetween(first, today).length || null
  } catch (error) {
    if (error instanceof HolidayYearMissing) return null
    throw error
  }
}
