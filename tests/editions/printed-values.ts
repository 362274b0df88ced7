import { foldNoticeText } from '../../src/core/clause-text'
import type { CivilDate, Requirement } from '../../src/core/edition'
import type { Check } from '../../src/core/eligibility/check-parameters'
import { chineseDate } from '../../src/core/eligibility/wording'
import { clauseById } from '../../src/editions/registry'

/** A clause as compared with what is printed. */
export const quoted = (id: string) => foldNoticeText(clauseById(id)?.text ?? '')

/** '2026-07-10' → '7月10日', without the year, as most timetables print it. */
export const monthAndDay = (date: CivilDate) => chineseDate(date).slice(5)

/** Ways a notice may print the last day of something; the 20th is also the end of 中旬. */
export function wordsFor(date: CivilDate): readonly string[] {
  const [, month, day] = date.split('-').map(Number)
  return [monthAndDay(date), ...(day === 20 ? [`${month}月中旬`] : [])]
}

const RECORDS = { serious: '严重失信', any: '失信', bad: '不良记录' } as const

/** What of a check's parameters must be readable in the clause; [] where the clause has no such word. */
export function valuesToFind(check: Check): readonly string[] {
  switch (check.name) {
    case 'founded-since':
      return [`${chineseDate(check.params.since)}（含）`, `不满${check.params.underYears}年`]
    case 'certificate-names':
      return [`${check.params.max}人`]
    case 'national-list':
      return ['近三年', ...check.params.named.map(list => list.replace(/^.*组(?=500强)/, ''))]
    case 'past-winner':
      return winnersInWords(check.params)
    case 'submitted-in-time':
      return [chineseDate(check.params.deadline)]
    case 'registered-place':
      return [check.params.scope === 'country' ? '中国境内' : `${check.params.regionName}内`]
    case 'enterprise-size':
      return ['中小微企业']
    case 'credit-record':
      return [RECORDS[check.params.standard]]
    case 'similar-project':
      return ['同一项目或相似项目不可重复报名']
    case 'one-entry-per-subject':
      return ['只能申报一个项目']
    case 'one-group-per-project':
      return ['不能同时报企业组或创客组']
    case 'no-company-project':
      return ['企业创新项目不得参加创客组']
    case 'core-member-once':
      return ['同一人员不得作为多个团队核心成员']
    default:
      return []
  }
}

/** 一、二、三等奖 share one word, so that only the last of them is printed whole. */
function winnersInWords({ years, awards }: Extract<Check, { name: 'past-winner' }>['params']) {
  const prizes = awards === 'any' ? ['获奖'] : awards.filter(award => !/^[一二]等奖$/.test(award))
  return [years === 'all' ? '往届' : '近三年', ...prizes]
}

/** Every printed value of requirements that are hard by the words of their own clause. */
export const printedValues = (requirements: readonly Requirement[]) =>
  requirements.flatMap(({ id, check, clause }) => valuesToFind(check).map(value => ({ id, clause, value })))
