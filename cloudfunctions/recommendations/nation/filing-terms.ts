import type { FilingDeadline } from '../../../src/contract/views/nation-filings'
import { endOfDay, isPast } from '../../../src/core/calendar'
import type { Edition } from '../../../src/core/edition'
import { type ContestBelow, contestsBelow } from '../../../src/core/planned-contests'
import { type FilingForm, filingFormOf } from '../../../src/editions/filing-forms'
import { contestsIn } from '../../shared/contests-in'
import { Failure } from '../../shared/failure'
import { monthDay } from '../../shared/month-day'

export interface FilingTerms {
  form: FilingForm
  contests: ContestBelow[]
  maxCharacters: number
}

/** The printed form and the plan of contests; refused where the notice prints no filing form. */
export function filingTermsOf(edition: Edition): FilingTerms {
  const form = filingFormOf(edition.slug)
  if (!form) throw new Failure('STATE_REFUSED', undefined, '本届通知未规定备案表，不需要备案')
  const maxCharacters = form.lines.find(each => each.maxCharacters !== undefined)?.maxCharacters ?? 0
  return { form, contests: contestsBelow(contestsIn(edition)), maxCharacters }
}

/** The contest of a key; NOT_FOUND once the plan has it no more. */
export function plannedContest(terms: Pick<FilingTerms, 'contests'>, key: string): ContestBelow {
  const contest = terms.contests.find(each => each.key === key)
  if (!contest) throw new Failure('NOT_FOUND', undefined, '赛事计划里没有这一场，请返回重选')
  return contest
}

/** The last day of a phase of the timetable, inclusive and never moved (T-11), and whether it is over. */
export function phaseDeadline(edition: Edition, kind: string, what: string, now: Date): FilingDeadline {
  const on = edition.timetable.find(entry => entry.kind === kind)?.by ?? null
  if (on === null) return { on, passed: false, sentence: `本届通知未规定${what}的截止日。` }
  const passed = isPast(endOfDay(on), now.toISOString())
  const sentence = passed
    ? `${what}已于${monthDay(on)}截止，之后须经特批并写明理由。`
    : `${what}最迟${monthDay(on)}，含当日24:00前。`
  return { on, passed, sentence }
}

/** See phaseDeadline: the day by which contests file (CN24-06). */
export const filingDeadline = (edition: Edition, now: Date): FilingDeadline =>
  phaseDeadline(edition, 'filing', '备案', now)
