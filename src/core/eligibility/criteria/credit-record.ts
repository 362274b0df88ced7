import { type Comparison, type Criterion, fail, manual, pass, TO_CONFIRM } from '../criterion'
import type { CreditCheck, EligibilityFacts } from '../facts'
import { comparableName } from '../names'

const CONCLUSIONS: Readonly<Record<CreditCheck['conclusion'], string>> = {
  clear: '未见记录',
  listed: '有失信记录',
  serious: '有严重失信记录',
}

/**
 * Lists of dishonesty, looked up by staff and never by a machine here. 'serious' refuses serious records only and puts
 * lighter ones to a person; 'any' refuses both. Passes only when everyone named has been looked up.
 */
export const creditRecord: Criterion<'credit-record'> = (params, facts) => {
  const refused = params.standard === 'any' ? ['listed', 'serious'] : ['serious']
  const checks = facts.creditChecks ?? []
  const compared = checks.map(row => comparison(row, params.standard))
  const declared = facts.declaredDishonesty ?? 'none'
  const worst = [declared, ...checks.map(row => row.conclusion)]
  if (worst.some(conclusion => refused.includes(conclusion))) {
    return fail(`参赛主体${params.standard === 'any' ? '有失信' : '有严重失信'}记录。`, {
      compared,
      nextStep: '如已修复或不属实，可申请人工复核',
    })
  }
  if (worst.includes('listed')) {
    return manual('有失信记录，是否属于严重失信由审核人确认。', { compared, notice: TO_CONFIRM })
  }
  const waiting = namesToCheck(params.subjects, facts).filter(name => !isChecked(name, checks))
  if (waiting.length > 0) return manual('失信情况由审核单位查询，您不用操作。', { compared })
  return pass('审核单位查询未见失信记录。', { compared })
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

function comparison(row: CreditCheck, standard: 'serious' | 'any'): Comparison {
  const who = row.subject === 'company' ? '企业' : row.subject
  return {
    label: `${who}（${row.source}，${row.checkedOn}）`,
    value: CONCLUSIONS[row.conclusion],
    against: standard === 'any' ? '无失信记录' : '无严重失信记录',
  }
}
