import type { FormValues } from '../../src/core/application-form/field'
import { asProperties } from '../../src/core/application-form/field-problem'
import { checkCompanyCode } from '../../src/core/company-code'
import type { OtherEntry, Registers } from '../../src/core/eligibility/facts'
import { comparableName } from '../../src/core/eligibility/names'
import { similarTo } from '../../src/core/similarity'
import type { ComparedProject } from '../../src/core/similarity/likeness'
import type { Queries } from './database/connect'
import type { ApplicationRow } from './records/applications'
import { type NeighbourRow, neighboursOf } from './records/duplicates-projects'
import type { MemberRow } from './records/team'

/** In place of a name that the applicant does not know already: the other entry may be somebody else's. */
const UNNAMED = '另一份报名（名称只有审核人能看到）'

/** The project of a form as it is compared with others; the company counts only where it takes part. */
export function comparedProject(
  id: string,
  form: FormValues,
  members: readonly Pick<MemberRow, 'core' | 'identityHmac'>[],
): ComparedProject {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const code = checkCompanyCode(text(form.companyCode))
  return {
    id,
    companyCode: form.subject === 'company' && code.ok ? code.code : null,
    members: members.flatMap(({ core, identityHmac }) => (core && identityHmac ? [identityHmac] : [])),
    numbers: asProperties(form.properties).map(({ number }) => number),
    name: text(form.projectName),
    summary: text(form.summary),
  }
}

/**
 * What other live entries of the edition say against one: the same company's same or similar projects with the officer's
 * ruling where there is one (SX26-36), and who else shares company or people (CZ23-31, CZ23-32). An applicant reads it:
 * names of entries that are not his own are left out unless they are equal to his.
 */
export async function otherEntriesFor(
  db: Queries,
  row: ApplicationRow,
  form: FormValues,
  members: readonly MemberRow[],
): Promise<Pick<Registers, 'duplicateCases' | 'otherEntries'>> {
  const project = comparedProject(row.id, form, members)
  const { companyCode } = project
  const neighbours = await neighboursOf(db, { ...project, edition: row.edition, identities: project.members })
  const nameOf = (other: NeighbourRow) =>
    other.ownerId === row.ownerId || comparableName(other.name) === comparableName(project.name)
      ? other.name
      : UNNAMED
  const sameCompany = (other: NeighbourRow) => companyCode !== null && other.companyCode === companyCode
  return {
    duplicateCases: neighbours
      .filter(sameCompany)
      .flatMap(other => caseWith(project, other).map(state => ({ otherProject: nameOf(other), state }))),
    otherEntries: neighbours.map(
      (other): OtherEntry => ({
        group: other.group ?? '',
        projectName: nameOf(other),
        sameCompany: sameCompany(other),
        samePeople: other.members.some(member => project.members.includes(member)),
      }),
    ),
  }
}

type Ruling = NonNullable<Registers['duplicateCases']>[number]['state']

/** The ruling on a pair; where nobody ruled, whether they look alike as they are now. The one that stays is clear. */
function caseWith(project: ComparedProject, other: NeighbourRow): Ruling[] {
  const ruled = other.case
  if (ruled && ruled.state !== 'suspected') return ruled.kept === project.id ? ['not-same'] : [ruled.state]
  return similarTo(project, [other]).length > 0 ? ['suspected'] : []
}
