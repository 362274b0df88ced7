import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { CivilDate } from './edition'
import { HOLIDAYS, type HolidayTable } from './holidays'

dayjs.extend(utc)

/** ISO-8601 UTC with milliseconds, as on the wire. */
export type Instant = string

/** What a day counts as; `name` is the holiday it belongs to. */
export interface DayKind {
  date: CivilDate
  kind: 'workday' | 'makeup-workday' | 'weekend' | 'holiday'
  working: boolean
  name: string | null
}

/** Thrown where working days of a year without a holiday table are asked for: never guessed from weekends. */
export class HolidayYearMissing extends Error {
  constructor(readonly year: number) {
    super(`${year} 年节假日尚未公布，请人工确认截止日。`)
    this.name = 'HolidayYearMissing'
  }
}

/** True for an existing civil date 'YYYY-MM-DD'. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text
}

/** The date a clock in Beijing shows at an instant. */
export function beijingDate(instant: Instant): CivilDate {
  return dayjs.utc(instant).utcOffset(8).format('YYYY-MM-DD')
}

/** 00:00:00.000+08:00 of a date. */
export function startOfDay(date: CivilDate): Instant {
  return dayjs(`${known(date)}T00:00:00.000+08:00`).toISOString()
}

/** 23:59:59.999+08:00 of a date: what “X日前” and “截止X日” include (T-11). */
export function endOfDay(date: CivilDate): Instant {
  return dayjs(`${known(date)}T23:59:59.999+08:00`).toISOString()
}

/** True from one millisecond after the deadline on. */
export function isPast(deadline: Instant, instant: Instant): boolean {
  return Date.parse(instant) > Date.parse(deadline)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayjs.utc(known(date)).add(days, 'day').format('YYYY-MM-DD')
}

/** Civil days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayjs.utc(known(to)).diff(dayjs.utc(known(from)), 'day')
}

/**
 * Full years from a date of registration to another date; the anniversary itself completes the year (T-01), and a
 * month without that day ends on its last day.
 */
export function fullYears(since: CivilDate, on: CivilDate): number {
  const start = dayjs.utc(known(since))
  const years = dayjs.utc(known(on)).year() - start.year()
  return start.add(years, 'year').format('YYYY-MM-DD') <= on ? years : years - 1
}

/** What a date counts as; HolidayYearMissing for a year without a table. */
export function dayKind(date: CivilDate, table: HolidayTable = HOLIDAYS): DayKind {
  const day = dayjs.utc(known(date))
  const year = table[day.year()]
  if (!year) throw new HolidayYearMissing(day.year())
  const holiday = year.holidays.find(([, from, to]) => from <= date && date <= to)
  if (holiday) return { date, kind: 'holiday', working: false, name: holiday[0] }
  const makeup = year.makeupWorkdays.find(([, worked]) => worked === date)
  if (makeup) return { date, kind: 'makeup-workday', working: true, name: makeup[0] }
  const weekend = day.day() === 0 || day.day() === 6
  return { date, kind: weekend ? 'weekend' : 'workday', working: !weekend, name: null }
}

/** Every day from..to (both included) with what it counts as. */
export function dayKinds(from: CivilDate, to: CivilDate, table: HolidayTable = HOLIDAYS): DayKind[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => dayKind(addDays(from, i), table))
}

/** Working days from..to, both included. */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  table: HolidayTable = HOLIDAYS,
): CivilDate[] {
  return dayKinds(from, to, table)
    .filter(day => day.working)
    .map(day => day.date)
}

function known(date: CivilDate): CivilDate {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`)
  return date
}
