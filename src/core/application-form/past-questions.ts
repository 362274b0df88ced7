import type { AwardLevel, Check } from '../eligibility/check-parameters'
import { paramsOf } from '../eligibility/check-parts'
import type { PastAward } from '../eligibility/facts'
import { LEVEL_NAMES } from '../eligibility/wording'
import type { Option } from './field'

/** A contest whose winners are asked about; `earlier`: also those of all years before, or of any year where none is named. */
export interface PastQuestion {
  level: AwardLevel
  years: readonly number[]
  earlier: boolean
}

/** The value for 往届 where no year is named. */
const ANY_YEAR = 'any'

/** What the conditions about past winners ask, by level of the contest. */
export function pastQuestions(checks: readonly Check[]): PastQuestion[] {
  const asked = paramsOf(checks, 'past-winner')
  const levels = [...new Set(asked.map(params => params.level))]
  return levels.map(level => {
    const spans = asked.filter(params => params.level === level).map(params => params.years)
    const years = spans.flatMap(span => (span === 'all' ? [] : span))
    return { level, years: [...new Set(years)].sort((a, b) => a - b), earlier: spans.includes('all') }
  })
}

/** The choices: one for each year, and one for what lies before; the level is named where there are several. */
export function pastOptions(questions: readonly PastQuestion[]): Option[] {
  return questions.flatMap(({ level, years, earlier }) => {
    const [first] = years
    const named = questions.length > 1 ? LEVEL_NAMES[level] : ''
    const before =
      first === undefined ? [ANY_YEAR, `往届${named}获过奖`] : [first - 1, `${first}年以前${named}`]
    const choices = [
      ...(earlier ? [before] : []),
      ...years.map(year => [year, named === '' ? `${year}年` : `${year}年${named}`]),
    ]
    return choices.map(([year, label]) => ({
      value: questions.length > 1 ? `${level}-${year}` : String(year),
      label: String(label),
    }))
  })
}

/** The award a choice stands for; null for one that is none of them. */
export function awardOf(value: string, questions: readonly PastQuestion[]): PastAward | null {
  const [, named, year] = /^(?:(city|province|nation)-)?(\d{4}|any)$/.exec(value) ?? []
  const level = named ?? questions[0]?.level
  const question = questions.find(candidate => candidate.level === level)
  if (question === undefined || year === undefined) return null
  return { year: year === ANY_YEAR ? null : Number(year), level: question.level }
}
