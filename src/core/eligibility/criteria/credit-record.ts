import type { CheckParameters, CreditStandard } from '../check-parameters'
import { type Comparison, type Criterion, fail, manual, pass, TO_CONFIRM } from '../criterion'
import type { CreditCheck, EligibilityFacts } from '../facts'
import { comparableName } from '../names'

type Conclusion = CreditCheck['conclusion']

const CONCLUSIONS: Readonly<Record<Conclusion, string>> = {
  clear: '未见记录',
  bad: '有不良记录',
  listed: '有失信记录',
  serious: '有严重失信记录',
}

/** What each standard refuses, and what a notice calls it. */
const REFUSED: Readonly<Record<CreditStandard, { conclusions: readonly Conclusion[]; name: string }>> = {
  serious: { conclusions: ['serious'], name: '严重失信记录' },
  any: { conclusions: ['listed', 'serious'], name: '失信记录' },
  bad: { conclusions: ['bad', 'listed', 'serious'], name: '不良记录' },
}

/** The records a standard speaks of, as its notice words it: 严重失信记录, 失信记录, 不良记录. */
export function creditWording(standard: CreditStandard): string {
  return REFUSED[standard].name
}

/** Whose records an applicant is asked about, and of which kind, by all the conditions of an edition together. */
export function creditQuestion(asked: readonly CheckParameters['credit-record'][]): {
  whose: string
  records: string
} {
  const subjects = asked.flatMap(params => params.subjects)
  const company = subjects.includes('company') ? ['企业'] : []
  const members = subjects.includes('core-members') ? ['核心成员'] : []
  const bad = asked.some(params => params.standard === 'bad')
  return { whose: [...company, ...members].join('或'), records: creditWording(bad ? 'bad' : 'any') }
}

/**
 * Bad records, looked up by staff and never by a machine here. A standard refuses what it names and what is worse; under
 * 'serious' a lighter dishonesty goes to a person, and records no clause speaks of refuse nobody. Passes only when
 * everyone named has been looked up.
 */
export const creditRecord: Criterion<'credit-record'> = (params, facts) => {
  const { conclusions, name } = REFUSED[params.standard]
  const checks = facts.creditChecks ?? []
  const declared = facts.declaredDishonesty ?? 'none'
  const compared = [
    ...checks.map(row => comparison(row, name)),
    ...(declared === 'none'
      ? []
      : [{ label: '申报人填写', value: CONCLUSIONS[declared], against: `无${name}` }]),
  ]
  const worst = [declared, ...checks.map(row => row.conclusion)]
  if (worst.some(one => one !== 'none' && conclusions.includes(one))) {
    return fail(`参赛主体有${name}。`, { compared, nextStep: '如已修复或不属实，可申请人工复核' })
  }
  if (worst.includes('listed')) {
    return manual('有失信记录，是否属于严重失信由审核人确认。', { compared, notice: TO_CONFIRM })
  }
  const waiting = namesToCheck(params.subjects, facts).filter(one => !isChecked(one, checks))
  if (waiting.length > 0) return manual(`有没有${name}由审核单位查询，您不用操作。`, { compared })
  return pass(`审核单位查询未见${name}。`, { compared })
}

/** Who must be looked up; a team whose members are not listed yet can never be complete. */
function namesToCheck(subjects: readonly ('company' | 'core-members')[], facts: EligibilityFacts): string[] {
  const company = subjects.includes('company') ? ['company'] : []
  if (!subjects.includes('core-members')) return company
  const members = facts.coreMembers?.map(member => member.name) ?? []
  return [...company, ...(members.length > 0 ? members : ['核心成员'])]
}

function isChecked(name: string, checks: readonly CreditCheck[]): boolean {
  return checks.some(row => comparableName(row.subject) === comparableName(name))
}

function comparison(row: CreditCheck, name: string): Comparison {
  const who = row.subject === 'company' ? '企业' : row.subject
  return {
    label: `${who}（${row.source}，${row.checkedOn}）`,
    value: CONCLUSIONS[row.conclusion],
    against: `无${name}`,
  }
}
