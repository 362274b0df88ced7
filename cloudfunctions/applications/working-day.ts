import { beijingDate, HolidayYearMissing, workingDaysBetween } from '../../src/core/calendar'

/**
 * Which working day of waiting it is: the first is the day it was handed in, or the next working day after a holiday.
 * Null before the first one, and for a year whose holidays nobody has published.
 */
export function workingDayOf(since: Date | undefined, now: Date): number | null {
  if (!since) return null
  try {
    const days = workingDaysBetween(beijingDate(since.toISOString()), beijingDate(now.toISOString()))
    return days.length || null
  } catch (error) {
    if (error instanceof HolidayYearMissing) return null
    throw error
  }
}
