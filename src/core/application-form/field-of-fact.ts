import type { CheckName, DeclarationId } from '../eligibility/check-parameters'
import type { FactId } from '../eligibility/facts'
import type { FieldId } from './fields'

const DECLARATIONS: Readonly<Record<DeclarationId, FieldId>> = {
  'on-market': 'onMarket',
  'no-ip-dispute': 'noIpDispute',
  'law-abiding': 'lawAbiding',
  'confidential-checked': 'confidentialChecked',
  'no-plagiarism': 'noPlagiarism',
}

const FACTS: Readonly<Record<Exclude<FactId, `declarations.${DeclarationId}` | 'officialNumber'>, FieldId>> =
  {
    group: 'group',
    track: 'track',
    subject: 'subject',
    'company.name': 'companyName',
    'company.countyCode': 'companyCounty',
    'company.registeredOn': 'registeredOn',
    'company.industryCode': 'industryCode',
    'company.headcount': 'headcount',
    'company.revenue': 'revenue',
    'company.assets': 'assets',
    intellectualProperty: 'hasProperties',
    'intellectualProperty.papers': 'properties',
    coreMembers: 'members',
    'coreMembers.identityKey': 'members',
    'coreMembers.confirmed': 'members',
    certificateNames: 'members',
    pastAwards: 'pastAwards',
    nationalLists: 'nationalLists',
    thematicContest: 'thematicContest',
    channels: 'channels',
  }

/** The field a missing fact is asked in; null where it is not on the form (官网报名号). */
export function fieldOfFact(fact: FactId): FieldId | null {
  if (fact === 'officialNumber') return null
  const declaration = Object.entries(DECLARATIONS).find(([id]) => fact === `declarations.${id}`)
  return declaration?.[1] ?? FACTS[fact as keyof typeof FACTS]
}

const CHECKS: Readonly<Partial<Record<CheckName, FieldId>>> = {
  'group-chosen': 'group',
  'subject-type': 'subject',
  'registered-place': 'companyCounty',
  'enterprise-size': 'industryCode',
  'founded-since': 'registeredOn',
  'owns-ip': 'properties',
  'ip-belongs': 'properties',
  'core-member-once': 'members',
  'certificate-names': 'members',
  'core-member-count': 'members',
  'registration-channel': 'channels',
  'no-company-project': 'subject',
  'one-group-per-project': 'group',
  'past-winner': 'pastAwards',
  'national-list': 'nationalLists',
  'thematic-contest': 'thematicContest',
  'credit-record': 'dishonesty',
}

/** The field to look at when a check is not met; null where nothing on the form can change it. */
export function fieldOfCheck(check: CheckName, declaration?: DeclarationId): FieldId | null {
  return declaration === undefined ? (CHECKS[check] ?? null) : DECLARATIONS[declaration]
}
