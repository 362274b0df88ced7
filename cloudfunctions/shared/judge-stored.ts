import { factsOf } from '../../src/core/application-form/facts-of'
import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { formEditionOf } from '../../src/core/application-form/form-edition'
import { checkCompanyCode } from '../../src/core/company-code'
import type { CreditCheck, Registers } from '../../src/core/eligibility/facts'
import { type Judgement, judgeApplication } from '../../src/core/eligibility/judge'
import { comparableName } from '../../src/core/eligibility/names'
import { CLAUSES } from '../../src/editions/registry'
import type { Queries } from './database/connect'
import { knownEdition } from './edition-of'
import { type ApplicationRow, otherProjectsOfCompany } from './records/applications'
import { creditChecksOf } from './records/applications-corrections'
import { coreMembershipsElsewhere, type MemberRow, membersOf } from './records/team'

/**
 * Judges a stored application against every requirement of its group, with what other applications and the recorded
 * look-ups say. `form` replaces the live form (a past submission, an edit under way). A draft is judged as if it were
 * submitted at `now`.
 */
export async function judgeStored(
  db: Queries,
  row: ApplicationRow,
  { now, form = row.form }: { now: Date; form?: FormValues },
): Promise<Judgement> {
  const edition = knownEdition(row.edition)
  const members = await membersOf(db, row.id)
  const facts = factsOf(form, formEditionOf(edition), {
    identityKeys: identityKeysOf(form, members),
    officialNumber: row.officialNumber,
    submittedAt: row.submittedAt?.toISOString(),
    creditChecks: await creditChecks(db, row.id),
  })
  const registers = await registersFor(db, row, form, members)
  return judgeApplication(edition, CLAUSES, facts, { now: now.toISOString(), registers })
}

/** Keyed hashes of identity numbers by member id: rows and list stand in the same order. */
export function identityKeysOf(
  form: FormValues,
  members: readonly MemberRow[],
): Record<string, string | null> {
  const hmacs = new Map(members.map(member => [member.position, member.identityHmac]))
  return Object.fromEntries(
    asMembers(form.members).map(({ id }, position) => [id, hmacs.get(position) ?? null]),
  )
}

/** The newest look-up of each subject counts; one without a clear conclusion says nothing yet. */
async function creditChecks(db: Queries, applicationId: string): Promise<CreditCheck[]> {
  const rows = await creditChecksOf(db, applicationId)
  const newest = rows.filter((row, i) => rows.findIndex(({ subject }) => subject === row.subject) === i)
  return newest.flatMap(({ subject, conclusion, source, checkedOn }) =>
    isConclusion(conclusion) ? [{ subject, conclusion, source, checkedOn }] : [],
  )
}

function isConclusion(text: string): text is CreditCheck['conclusion'] {
  return text === 'clear' || text === 'listed' || text === 'serious'
}

async function registersFor(
  db: Queries,
  row: ApplicationRow,
  form: FormValues,
  members: readonly MemberRow[],
): Promise<Registers> {
  const of = { edition: row.edition, except: row.id }
  const identities = members.flatMap(member =>
    member.core && member.identityHmac ? [member.identityHmac] : [],
  )
  const code = checkCompanyCode(typeof form.companyCode === 'string' ? form.companyCode : '')
  const isCompany = form.subject === 'company' && code.ok
  const others = isCompany ? await otherProjectsOfCompany(db, { ...of, companyCode: code.code }) : []
  const name = comparableName(typeof form.projectName === 'string' ? form.projectName : '')
  return {
    otherCoreMemberships: await coreMembershipsElsewhere(db, { ...of, identities }),
    duplicateCases: others
      .filter(other => name !== '' && comparableName(other) === name)
      .map(otherProject => ({ otherProject, state: 'suspected' as const })),
  }
}
