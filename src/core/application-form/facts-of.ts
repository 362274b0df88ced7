import { isCivilDate } from '../calendar'
import { checkCompanyCode } from '../company-code'
import type { DeclarationId, SubjectType } from '../eligibility/check-parameters'
import type { CreditCheck, EligibilityFacts, IntellectualProperty } from '../eligibility/facts'
import { splitOwners } from '../eligibility/names'
import { chosenSubtype, chosenTrack, groupOf, textOf } from './applicant'
import type { FormValues, PropertyEntry } from './field'
import { asMembers, asProperties } from './field-problem'
import type { FieldId } from './fields'
import type { FormEdition } from './form-edition'
import { awardOf } from './past-questions'
import { countTyped, yuanTyped } from './typed-number'

/** What the form cannot know: keyed hashes of identity numbers by member id, and what was recorded elsewhere. */
export interface FactsBesideTheForm {
  identityKeys?: Readonly<Record<string, string | null>>
  /** Ids of the members who confirmed for themselves. */
  confirmed?: ReadonlySet<string>
  officialNumber?: string | null
  /** UTC instant of the submission that counts; absent while it is a draft. */
  submittedAt?: string | null
  creditChecks?: readonly CreditCheck[]
  /** Who agreed to more names on the certificate than 原则上; absent while nobody has. */
  certificateExceptionApprovedBy?: string | null
}

/** The facts eligibility is judged by. What is not filled, or not filled rightly, stays unknown. */
export function factsOf(
  form: FormValues,
  edition: FormEdition,
  beside: FactsBesideTheForm = {},
): EligibilityFacts {
  const subject = subjectOf(form, edition)
  return {
    group: groupOf(form, edition)?.id,
    subtype: chosenSubtype(form, edition) ?? undefined,
    track: chosenTrack(form, edition) ?? undefined,
    subject,
    company: subject === 'company' ? companyOf(form) : companyNamedBy(form),
    projectName: textOf(form, 'projectName') || undefined,
    intellectualProperty: propertiesOf(form),
    ...membersOf(form, beside.identityKeys ?? {}, beside.confirmed ?? new Set()),
    certificateException: exceptionOf(form, beside.certificateExceptionApprovedBy ?? null),
    declarations: declarationsOf(form),
    pastAwards: pastAwardsOf(form, edition),
    nationalLists: chosen(form, 'nationalLists')?.map(list => ({ year: null, list })),
    declaredDishonesty: dishonestyOf(form),
    thematicContest: thematicOf(form),
    channels: channelsOf(form),
    officialNumber: beside.officialNumber ?? undefined,
    submittedAt: beside.submittedAt ?? undefined,
    creditChecks: beside.creditChecks,
  }
}

function subjectOf(form: FormValues, edition: FormEdition): SubjectType | undefined {
  const subjects = edition.groups.flatMap(group => group.subjects)
  return subjects.find(subject => subject === textOf(form, 'subject'))
}

function companyOf(form: FormValues): EligibilityFacts['company'] {
  const code = checkCompanyCode(textOf(form, 'companyCode'))
  const registeredOn = textOf(form, 'registeredOn')
  const formerNames = splitOwners(textOf(form, 'formerNames'))
  return {
    name: textOf(form, 'companyName') || undefined,
    formerNames: formerNames.length > 0 ? formerNames : undefined,
    code: code.ok ? code.code : undefined,
    countyCode: textOf(form, 'companyCounty') || undefined,
    registeredOn: isCivilDate(registeredOn) ? registeredOn : undefined,
    industryCode: textOf(form, 'industryCode') || undefined,
    headcount: countTyped(textOf(form, 'headcount')),
    revenue: yuanTyped(textOf(form, 'revenue')),
    assets: yuanTyped(textOf(form, 'assets')),
  }
}

/** A code left over from entering as a company: it says that the project may be a company's. */
function companyNamedBy(form: FormValues): EligibilityFacts['company'] {
  const code = checkCompanyCode(textOf(form, 'companyCode'))
  return code.ok ? { code: code.code } : undefined
}

function exceptionOf(form: FormValues, approvedBy: string | null): EligibilityFacts['certificateException'] {
  const reason = textOf(form, 'certificateReason')
  return reason === '' ? undefined : { reason, approvedBy }
}

function channelsOf(form: FormValues): string[] | undefined {
  return Array.isArray(form.channels) && form.channels.length > 0 ? form.channels.map(String) : undefined
}

function propertiesOf(form: FormValues): IntellectualProperty[] | undefined {
  const answer = textOf(form, 'hasProperties')
  if (answer === 'no') return []
  const entries = answer === 'yes' ? asProperties(form.properties) : []
  return entries.length > 0 ? entries.map(toProperty) : undefined
}

function toProperty({ type, name, number, owners, status }: PropertyEntry): IntellectualProperty {
  const [owner = '', ...coOwners] = splitOwners(owners)
  return { type, name, number, owner, coOwners, status }
}

function membersOf(
  form: FormValues,
  keys: Readonly<Record<string, string | null>>,
  confirmed: ReadonlySet<string>,
): Pick<EligibilityFacts, 'coreMembers' | 'certificateNames'> {
  const members = asMembers(form.members).filter(member => member.name.trim() !== '')
  if (members.length === 0) return {}
  const signed = members.filter(member => member.onCertificate).map(member => member.name)
  return {
    coreMembers: members
      .filter(member => member.core)
      .map(({ id, name, role }) => ({
        name,
        identityKey: keys[id] ?? null,
        confirmed: confirmed.has(id),
        role,
      })),
    certificateNames: signed.length > 0 ? signed : undefined,
  }
}

const TICKS: Readonly<Partial<Record<FieldId, DeclarationId>>> = {
  noIpDispute: 'no-ip-dispute',
  noPlagiarism: 'no-plagiarism',
  confidentialChecked: 'confidential-checked',
  lawAbiding: 'law-abiding',
}

/** An empty tick is not a refusal: it has not been declared. Only 进入市场 is asked as yes or no. */
function declarationsOf(form: FormValues): EligibilityFacts['declarations'] {
  const ticked = Object.entries(TICKS).filter(([field]) => form[field as FieldId] === true)
  const declared = Object.fromEntries(ticked.map(([, declaration]) => [declaration, true]))
  const onMarket = textOf(form, 'onMarket')
  return onMarket === '' ? declared : { ...declared, 'on-market': onMarket === 'yes' }
}

/** The chosen values without 没有; undefined while nothing is chosen. */
function chosen(form: FormValues, field: 'pastAwards' | 'nationalLists'): string[] | undefined {
  const value = form[field]
  if (!Array.isArray(value) || value.length === 0) return undefined
  return value.map(String).filter(one => one !== 'none')
}

function pastAwardsOf(form: FormValues, edition: FormEdition): EligibilityFacts['pastAwards'] {
  if (edition.past.length === 0) return undefined
  return chosen(form, 'pastAwards')?.flatMap(value => awardOf(value, edition.past) ?? [])
}

function dishonestyOf(form: FormValues): EligibilityFacts['declaredDishonesty'] {
  const said = textOf(form, 'dishonesty')
  return said === 'none' || said === 'bad' || said === 'listed' || said === 'serious' ? said : undefined
}

function thematicOf(form: FormValues): string | null | undefined {
  const answer = textOf(form, 'thematicContest')
  if (answer === 'no') return null
  return answer === 'yes' ? textOf(form, 'thematicName') || '未写名称' : undefined
}
