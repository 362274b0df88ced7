import {
  addDays,
  beijingDate,
  type DayKind,
  dayKind,
  endOfDay,
  HolidayYearMissing,
  type Instant,
  isPast,
} from './calendar'
import type { CivilDate } from './edition'
import type { Publicity } from './edition-terms'
import type { HolidayTable } from './holidays'
import { HOLIDAYS } from './holidays'

/**
 * A day of the period; `number` is its place among the counted days, null for a day that does not count. `kind` is null
 * where calendar days run into a year whose holidays are not known: there it does not matter.
 */
export interface PublicityDay {
  date: CivilDate
  kind: DayKind['kind'] | null
  name: string | null
  number: number | null
}

export interface PublicityPeriod {
  publishedOn: CivilDate
  /** How many days of the unit the notice asks for. */
  length: number
  unit: Publicity['unit']
  firstDay: CivilDate
  lastDay: CivilDate
  /** 24:00 of the last day, as 23:59:59.999+08:00. */
  endsAt: Instant
  /** Every day from publication to the last, so that people can check the count. */
  days: readonly PublicityDay[]
}

/**
 * The publicity period of a list published on a date (an edition without one has none). Ends with the last of its
 * working days, make-up days counted, or calendar days; the notice says whether the day of publication may be the first (T-10).
 */
export function publicityEnd(
  publishedOn: CivilDate,
  terms: Pick<Publicity, 'days' | 'unit' | 'firstDay'>,
  table: HolidayTable = HOLIDAYS,
): PublicityPeriod {
  const { days: length, unit, firstDay } = terms
  if (!Number.isSafeInteger(length) || length < 1) throw new RangeError('at least one day')
  const days: PublicityDay[] = []
  for (let counted = 0; counted < length; ) {
    const day = kindOf(addDays(publishedOn, days.length), unit, table)
    const counts = day.counts && (days.length > 0 || firstDay === 'same-day')
    if (counts) counted += 1
    days.push({ date: day.date, kind: day.kind, name: day.name, number: counts ? counted : null })
  }
  const lastDay = days[days.length - 1]!.date
  return {
    publishedOn,
    length,
    unit,
    firstDay: days.find(day => day.number === 1)!.date,
    lastDay,
    endsAt: endOfDay(lastDay),
    days,
  }
}

/** Whether a day counts in its unit; calendar days need no holiday table. */
function kindOf(date: CivilDate, unit: Publicity['unit'], table: HolidayTable) {
  try {
    const { kind, working, name } = dayKind(date, table)
    return { date, kind, name, counts: unit === 'calendar' || working }
  } catch (error) {
    if (unit === 'calendar' && error instanceof HolidayYearMissing) {
      return { date, kind: null, name: null, counts: true }
    }
    throw error
  }
}

/** Where a period stands: before publication, open for objections, or over (from the millisecond after its end). */
export function publicityState(period: PublicityPeriod, now: Instant): 'scheduled' | 'open' | 'over' {
  if (beijingDate(now) < period.publishedOn) return 'scheduled'
  return isPast(period.endsAt, now) ? 'over' : 'open'
}

/** Counted days of the period that are not over yet at `now`, today included; 0 once it has ended. */
export function publicityDaysLeft(period: PublicityPeriod, now: Instant): number {
  const today = beijingDate(now)
  return period.days.filter(day => day.number !== null && day.date >= today).length
}
