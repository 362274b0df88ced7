import { factsOf } from '../../src/core/application-form/facts-of'
import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Edition } from '../../src/core/edition'
import type { CreditCheck, EligibilityFacts, Registers } from '../../src/core/eligibility/facts'
import { type Judgement, judgeApplication } from '../../src/core/eligibility/judge'
import type { Queries } from './database/connect'
import { similarInOtherContests } from './duplicate-contests'
import { otherEntriesFor } from './duplicate-registers'
import { allClauses } from './edition-catalog'
import { knownEdition } from './edition-of'
import { formEditionFor } from './form-edition'
import { listedProjects } from './listed-projects'
import type { ApplicationRow } from './records/applications'
import { creditChecksOf } from './records/applications-corrections'
import { coreMembershipsElsewhere, type MemberRow, membersOf } from './records/team'

/** What is stored about an application beside its row: the form it is judged by, its members, and the look-ups. */
export interface StoredMatter {
  form: FormValues
  members: readonly MemberRow[]
  creditChecks: readonly CreditCheck[]
}

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
  const creditChecks = conclusiveChecks(await creditChecksOf(db, row.id))
  const matter = { form, members, creditChecks }
  const facts = storedFacts(edition, row, matter)
  const registers = await storedRegisters(db, edition, row, { ...matter, facts })
  return judgeApplication(edition, allClauses(), facts, { now: now.toISOString(), registers })
}

/** The facts of a stored application as an edition asks for them. */
export function storedFacts(edition: Edition, row: ApplicationRow, matter: StoredMatter): EligibilityFacts {
  const { form, members, creditChecks } = matter
  return factsOf(form, formEditionFor(edition), {
    identityKeys: identityKeysOf(form, members),
    confirmed: confirmedIds(form, members),
    officialNumber: row.officialNumber,
    submittedAt: row.submittedAt?.toISOString(),
    creditChecks,
  })
}

/** What other applications and the imported lists say about a stored application. */
export async function storedRegisters(
  db: Queries,
  edition: Edition,
  row: ApplicationRow,
  { form, members, facts }: Pick<StoredMatter, 'form' | 'members'> & { facts: EligibilityFacts },
): Promise<Registers> {
  const listed = await listedProjects(db, edition, facts)
  const registers = await registersFor(db, row, form, members)
  const elsewhere = await similarInOtherContests(db, edition, row, form)
  return { ...registers, duplicateCases: [...(registers.duplicateCases ?? []), ...elsewhere], ...listed }
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

/** Ids of the members who confirmed for themselves. */
export function confirmedIds(form: FormValues, members: readonly MemberRow[]): Set<string> {
  const confirmed = new Set(members.flatMap(row => (row.confirmedAt ? [row.position] : [])))
  return new Set(asMembers(form.members).flatMap(({ id }, position) => (confirmed.has(position) ? [id] : [])))
}

/** Of the look-ups, newest first, the one of each subject that counts; one without a clear conclusion says nothing yet. */
export function conclusiveChecks(rows: Awaited<ReturnType<typeof creditChecksOf>>): CreditCheck[] {
  const newest = rows.filter((row, i) => rows.findIndex(({ subject }) => subject === row.subject) === i)
  return newest.flatMap(({ subject, conclusion, source, checkedOn }) =>
    isConclusion(conclusion) ? [{ subject, conclusion, source, checkedOn }] : [],
  )
}

function isConclusion(text: string): text is CreditCheck['conclusion'] {
  return text === 'clear' || text === 'bad' || text === 'listed' || text === 'serious'
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
  return {
    otherCoreMemberships: await coreMembershipsElsewhere(db, { ...of, identities }),
    ...(await otherEntriesFor(db, row, form, members)),
  }
}
