import type { PublicityView } from '../../src/contract/views/results'
import { addDays, beijingDate, daysBetween, HolidayYearMissing } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { Publicity } from '../../src/core/edition-terms'
import { type PublicityDay, publicityEnd } from '../../src/core/publicity'
import { monthDay } from '../shared/month-day'
import { quoteClause } from '../shared/quote-clause'

const kinds = { workday: '工作日', 'makeup-workday': '调休上班', weekend: '周末', holiday: '放假' } as const

const units = { working: '工作日', calendar: '自然日' } as const

function label({ kind, name, number }: PublicityDay, unit: keyof typeof units, first: boolean): string {
  const known = kind === 'holiday' ? `${name ?? ''}放假` : kind && kinds[kind]
  const counts = number !== null ? `第${number}个${units[unit]}` : first ? '发布当日不计' : '不计'
  return known ? `${known}，${counts}` : counts
}

/**
 * The publicity period of a list published at an instant (T-10), with each of its days; null where the edition sets
 * none. `problem` instead where working days need a year whose holidays are not known: people decide, no guess;
 * `decided` is the last day they decided on for this day of publication.
 */
export function publicityView(
  edition: Pick<Edition, 'slug' | 'publicity'>,
  now: Date,
  decided?: ReadonlyMap<string, string>,
): { view: PublicityView | null; problem: string | null } {
  if (edition.publicity === 'not-stated') return { view: null, problem: null }
  const { days: length, unit, clause } = edition.publicity
  try {
    const period = publicityEnd(beijingDate(now.toISOString()), edition.publicity)
    const days = period.days.map((day, i) => ({
      on: day.date,
      counts: day.number !== null,
      label: label(day, unit, i === 0),
    }))
    const sentence = `公示期 ${monthDay(period.firstDay)}—${monthDay(period.lastDay)}（${length}个${units[unit]}）`
    const view = { startsOn: period.firstDay, endsOn: period.lastDay, length, unit, days, sentence }
    return { view: { ...view, clause: quoteClause(clause, edition) }, problem: null }
  } catch (error) {
    if (!(error instanceof HolidayYearMissing)) throw error
    const publishedOn = beijingDate(now.toISOString())
    const endsOn = decided?.get(publishedOn)
    if (endsOn === undefined) return { view: null, problem: error.message }
    const view = decidedView(edition.publicity, publishedOn, endsOn)
    return { view: { ...view, clause: quoteClause(clause, edition) }, problem: null }
  }
}

/** A period whose last day people decided on: every day shown, none of them counted by us. */
function decidedView(terms: Publicity, publishedOn: string, endsOn: string): Omit<PublicityView, 'clause'> {
  const startsOn = terms.firstDay === 'same-day' ? publishedOn : addDays(publishedOn, 1)
  const days = Array.from({ length: daysBetween(publishedOn, endsOn) + 1 }, (_, i) => {
    const on = addDays(publishedOn, i)
    return { on, counts: false, label: on === endsOn ? '截止日，由人工确认' : '节假日尚未公布' }
  })
  const sentence = `公示期 ${monthDay(startsOn)}—${monthDay(endsOn)}（截止日由人工确认）`
  return { startsOn, endsOn, length: terms.days, unit: terms.unit, days, sentence }
}
