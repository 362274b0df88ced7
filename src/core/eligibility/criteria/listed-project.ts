import type { EligibilityFacts, ListedProject, ProjectRegister } from '../facts'
import { comparableName } from '../names'

/** Entries of a register that may be this project: same company code, or same name of project or applicant. */
export function matchesInRegister(
  register: ProjectRegister | undefined,
  years: readonly number[],
  facts: EligibilityFacts,
): ListedProject[] {
  const entries = register?.projects.filter(entry => years.includes(entry.year)) ?? []
  return entries.filter(entry => isPossiblySame(entry, facts))
}

/** Years asked about that nobody has entered yet; all of them where the register was not consulted. */
export function yearsNotEntered(register: ProjectRegister | undefined, years: readonly number[]): number[] {
  return years.filter(year => !register?.years.includes(year))
}

function isPossiblySame(entry: ListedProject, facts: EligibilityFacts): boolean {
  const code = facts.company?.code
  if (
    code !== undefined &&
    entry.companyCode !== null &&
    comparableName(code) === comparableName(entry.companyCode)
  )
    return true
  return sameName(entry.projectName, facts.projectName) || sameName(entry.subjectName, facts.company?.name)
}

function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && comparableName(b) !== '' && comparableName(a) === comparableName(b)
}
