import type { TimetableLine } from '../../src/contract/views/catalog'
import { endOfDay, isPast } from '../../src/core/calendar'
import type { Edition, TimetableEntry } from '../../src/core/edition'
import { quoteClause } from '../shared/quote-clause'

/** The timetable of the notice: what is over, the first that is not (now), and what is to come. */
export function timetableLines(edition: Edition, now: Date): TimetableLine[] {
  const over = (entry: TimetableEntry) => entry.by !== null && isPast(endOfDay(entry.by), now.toISOString())
  const current = edition.timetable.find(entry => !over(entry))
  return edition.timetable.map(entry => ({
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    by: entry.by,
    when: whenOf(entry),
    tentative: entry.tentative,
    state: over(entry) ? 'done' : entry === current ? 'now' : 'to-come',
    clause: quoteClause(entry.clause, edition),
  }))
}

/** 7月30日前（含当日）; the notices give last days only (T-11). */
export function whenOf({ by, tentative }: Pick<TimetableEntry, 'by' | 'tentative'>): string {
  if (by === null) return '本届通知未规定日期'
  const [, month, day] = by.split('-').map(Number)
  return `${month}月${day}日前（含当日）${tentative ? '，暂定' : ''}`
}
