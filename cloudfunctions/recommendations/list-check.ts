import type { RecommendationCheck, RecommendationProblem } from '../../src/contract/views/recommendations'
import { endOfDay, isPast } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { monthDay } from '../shared/month-day'
import { quoteClause } from '../shared/quote-clause'
import type { ChosenItem, ListFacts } from './list-facts'
import { listProblems, shareSentence } from './list-problems'
import { upwardTermsOf } from './upward-terms'

/** Whether an instant is after the last day of recommending, which counts to its end in Beijing (T-11). */
export function isLate(edition: Edition, now: Date): boolean {
  const { dueOn } = upwardTermsOf(edition)
  return dueOn !== null && isPast(endOfDay(dueOn), now.toISOString())
}

/** What the deadline says now. */
export function deadlineSentence(edition: Edition, now: Date): string {
  const { dueOn, to } = upwardTermsOf(edition)
  if (dueOn === null) return `本届通知未规定报送${to}的截止日期`
  if (isLate(edition, now)) return `已过${monthDay(dueOn)}，报送会标明逾期，请先与${to}联系`
  return `请在${monthDay(dueOn)}24:00前行文报送${to}`
}

/** The bar of checks over a selection. Lateness is marked and warned about; it never stops the submission. */
export function checkList(facts: ListFacts, items: readonly ChosenItem[], now: Date): RecommendationCheck {
  const { edition, contenders, quota } = facts
  const { share } = upwardTermsOf(edition)
  const problems = listProblems(facts, items)
  const late = isLate(edition, now)
  const startup = items.filter(item => contenders.get(item.application)?.line.group === share?.group).length
  return {
    ready: problems.length === 0,
    total: items.length,
    startup,
    seats: quota?.seats ?? null,
    shareSentence: shareSentence(edition, items.length),
    late,
    problems,
    warnings: late ? [lateWarning(edition, now)] : [],
  }
}

function lateWarning(edition: Edition, now: Date): RecommendationProblem {
  const entry = edition.timetable.find(
    ({ kind }) => kind === (edition.level === 'city' ? 'recommendation' : 'national-recommendation'),
  )
  const clause = quoteClause(entry?.clause ?? upwardTermsOf(edition).clause, edition)
  const nowhere = { application: null, projectName: null, column: null }
  return { code: 'LATE', ...nowhere, message: deadlineSentence(edition, now), clause }
}
