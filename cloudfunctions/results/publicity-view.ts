import type { PublicityView } from '../../src/contract/views/results'
import { beijingDate, HolidayYearMissing } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { type PublicityDay, publicityEnd } from '../../src/core/publicity'
import { monthDay } from '../shared/month-day'
import { quoteClause } from '../shared/quote-clause'

const kinds = { workday: '工作日', 'makeup-workday': '调休上班', weekend: '周末', holiday: '放假' } as const

function label(day: PublicityDay, first: boolean): string {
  const kind = day.kind === 'holiday' ? `${day.name ?? ''}放假` : kinds[day.kind]
  if (day.number !== null) return `${kind}，第${day.number}个工作日`
  return first ? `${kind}，发布当日不计` : `${kind}，不计`
}

/**
 * The publicity period of a list published at an instant (T-10), with each of its days; null where the edition sets
 * none. `problem` instead where the year's holidays are not known: people decide, it is never guessed.
 */
export function publicityView(
  edition: Pick<Edition, 'slug' | 'publicity'>,
  now: Date,
): { view: PublicityView | null; problem: string | null } {
  if (edition.publicity === 'not-stated') return { view: null, problem: null }
  const { workingDays, firstDay, clause } = edition.publicity
  try {
    const period = publicityEnd(beijingDate(now.toISOString()), workingDays, firstDay)
    const days = period.days.map((day, i) => ({
      on: day.date,
      counts: day.number !== null,
      label: label(day, i === 0),
    }))
    const sentence = `公示期 ${monthDay(period.firstDay)}—${monthDay(period.lastDay)}（${workingDays}个工作日）`
    const view = { startsOn: period.firstDay, endsOn: period.lastDay, workingDays, days, sentence }
    return { view: { ...view, clause: quoteClause(clause, edition) }, problem: null }
  } catch (error) {
    if (error instanceof HolidayYearMissing) return { view: null, problem: error.message }
    throw error
  }
}
