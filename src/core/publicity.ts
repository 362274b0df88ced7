import { addDays, beijingDate, type DayKind, dayKind, endOfDay, type Instant, isPast } from './calendar'
import type { CivilDate, Publicity } from './edition'
import type { HolidayTable } from './holidays'
import { HOLIDAYS } from './holidays'

/** A day of the period; `number` is its place among the counted working days, null for a day that does not count. */
export interface PublicityDay extends DayKind {
  number: number | null
}

export interface PublicityPeriod {
  publishedOn: CivilDate
  workingDays: number
  firstDay: CivilDate
  lastDay: CivilDate
  /** 24:00 of the last day, as 23:59:59.999+08:00. */
  endsAt: Instant
  /** Every day from publication to the last, so that people can check the count. */
  days: readonly PublicityDay[]
}

/**
 * The publicity period of a list published on a date: ends with the last of `workingDays` working days, make-up
 * working days counted; the notice says whether the day of publication may be the first (T-10).
 */
export function publicityEnd(
  publishedOn: CivilDate,
  workingDays: number,
  firstDay: Publicity['firstDay'],
  table: HolidayTable = HOLIDAYS,
): PublicityPeriod {
  if (!Number.isSafeInteger(workingDays) || workingDays < 1) throw new RangeError('at least one working day')
  const days: PublicityDay[] = []
  for (let counted = 0; counted < workingDays; ) {
    const day = dayKind(addDays(publishedOn, days.length), table)
    const counts = day.working && (days.length > 0 || firstDay === 'same-day')
    if (counts) counted += 1
    days.push({ ...day, number: counts ? counted : null })
  }
  const lastDay = days[days.length - 1]!.date
  return {
    publishedOn,
    workingDays,
    firstDay: days.find(day => day.number === 1)!.date,
    lastDay,
    endsAt: endOfDay(lastDay),
    days,
  }
}

/** Where a period stands: before publication, open for objections, or over (from the millisecond after its end). */
export function publicityState(period: PublicityPeriod, now: Instant): 'scheduled' | 'open' | 'over' {
  if (beijingDate(now) < period.publishedOn) return 'scheduled'
  return isPast(period.endsAt, now) ? 'over' : 'open'
}

/** Working days of the period that are not over yet at `now`, today included; 0 once it has ended. */
export function workingDaysLeft(period: PublicityPeriod, now: Instant): number {
  const today = beijingDate(now)
  return period.days.filter(day => day.number !== null && day.date >= today).length
}
