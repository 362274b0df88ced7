import type { Check, CheckParameters } from '../eligibility/check-parameters'
import { paramsOf } from '../eligibility/check-parts'
import { creditQuestion } from '../eligibility/criteria/credit-record'
import { LEVEL_NAMES, yearList } from '../eligibility/wording'

/** What an edition puts in place of {…} in the form's labels; '' where it asks for no such thing. */
export interface FormWords {
  /** The whole question about past prizes. */
  past: string
  /** 只问… where the notice names the prizes. */
  prizes: string
  /** Years of the national lists. */
  years: string
  /** 失信记录 or, where a notice speaks of it, 不良记录. */
  credit: string
  /** Whose records: 企业, 核心成员, or both. */
  creditOf: string
}

/** The edition's words for the form. */
export function formWords(checks: readonly Check[]): FormWords {
  const past = paramsOf(checks, 'past-winner')
  const credit = creditQuestion(paramsOf(checks, 'credit-record'))
  const years = paramsOf(checks, 'national-list').flatMap(params => params.years)
  const prizes = past.flatMap(params => (params.awards === 'any' ? [] : params.awards))
  return {
    past: past.length === 0 ? '' : pastQuestion(past),
    prizes:
      prizes.length === 0 || past.some(params => params.awards === 'any')
        ? ''
        : `指${[...new Set(prizes)].join('、')}`,
    years: years.length === 0 ? '' : yearList([...new Set(years)].sort((a, b) => a - b)),
    credit: credit.records,
    creditOf: credit.whose,
  }
}

function pastQuestion(past: readonly CheckParameters['past-winner'][]): string {
  const of = past.some(params => params.of === 'project') ? ['这个项目'] : []
  const whose = [...of, ...(past.some(params => params.of === 'entrant') ? ['参赛主体'] : [])].join('或')
  const where = [...new Set(past.map(params => LEVEL_NAMES[params.level]))].join('、')
  return past.every(params => params.years === 'all')
    ? `${whose}往届在${where}获过奖吗`
    : `${whose}哪一年在${where}获过奖`
}
