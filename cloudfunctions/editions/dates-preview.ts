import type { DatePreview } from '../../src/contract/views/editions'
import { endOfDay, isCivilDate } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { deadlineView } from '../shared/deadline-view'
import { monthDay } from '../shared/month-day'

/** Every last day of an edition as it will be held: inclusive to 23:59 (T-11); the first day begins at 0:00. */
export function datesPreview(edition: Edition, now: Date): DatePreview[] {
  const { registration, recommendation } = edition
  const due = recommendation === 'not-stated' ? 'not-stated' : recommendation.dueOn
  return [
    ...firstDay('报名开始', registration.opensOn),
    ...lastDay('报名截止', registration.deadline, now),
    ...edition.timetable
      .filter(({ kind }) => kind !== 'registration')
      .flatMap(({ name, by }) => lastDay(name, by, now)),
    ...edition.stages.flatMap(({ name, by }) => lastDay(name, by, now)),
    ...lastDay('推荐报送', due, now),
  ]
}

function firstDay(place: string, date: string | null): DatePreview[] {
  if (date === null || !isCivilDate(date)) return []
  return [{ place, date, words: `${date.slice(0, 4)}年${monthDay(date)} 0:00起` }]
}

function lastDay(place: string, date: string | null, now: Date): DatePreview[] {
  if (date === null || !isCivilDate(date)) return []
  return [{ place, date, words: `${deadlineView(endOfDay(date), now).text}（含当日）` }]
}
