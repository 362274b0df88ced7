import type { Comparison } from '../criterion'
import type { EligibilityFacts, ListedProject, ProjectRegister } from '../facts'
import { comparableName } from '../names'

type Years = readonly number[] | 'all'

/** An entry of a register that may be this project; 'exact': same company code and same project name. */
export interface RegisterMatch {
  entry: ListedProject
  exact: boolean
}

/** True for a year asked about; 往届 without limit asks about all. */
export function isAskedAbout(year: number, years: Years): boolean {
  return years === 'all' || years.includes(year)
}

/** Entries of a register that may be this project: same company code, or same name of project or applicant. */
export function matchesInRegister(
  register: ProjectRegister | undefined,
  years: Years,
  facts: EligibilityFacts,
): RegisterMatch[] {
  const entries = register?.projects.filter(entry => isAskedAbout(entry.year, years)) ?? []
  return entries.flatMap(entry => {
    const code = sameCode(entry, facts)
    const project = sameName(entry.projectName, facts.projectName)
    const subject = companyNames(facts).some(name => sameName(entry.subjectName, name))
    return code || project || subject ? [{ entry, exact: code && project }] : []
  })
}

/** True where nobody has entered all the years asked about yet, or the register was not consulted. */
export function isIncomplete(register: ProjectRegister | undefined, years: Years): boolean {
  if (register?.complete) return false
  return years === 'all' || years.some(year => !register?.years.includes(year))
}

/** Both records side by side: what stands in the register, and what is being entered now. */
export function sideBySide({ entry }: RegisterMatch, facts: EligibilityFacts): Comparison {
  const ours = [facts.company?.name, facts.company?.code].filter(part => part !== undefined).join('，')
  const theirs = [entry.subjectName, entry.companyCode].filter(part => part !== null).join('，')
  return {
    label: `${entry.year}年${entry.list}${entry.award ?? ''}`,
    value: `${entry.projectName}（${theirs}）`,
    against: `本次报名：${facts.projectName ?? '未填写项目名称'}${ours === '' ? '' : `（${ours}）`}`,
  }
}

function sameCode(entry: ListedProject, facts: EligibilityFacts): boolean {
  const code = facts.company?.code
  if (code === undefined || entry.companyCode === null) return false
  return comparableName(code) !== '' && comparableName(code) === comparableName(entry.companyCode)
}

function companyNames({ company }: EligibilityFacts): string[] {
  return [company?.name, ...(company?.formerNames ?? [])].filter(name => name !== undefined)
}

function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && comparableName(b) !== '' && comparableName(a) === comparableName(b)
}
