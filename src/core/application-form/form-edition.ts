import type { Edition, Region } from '../edition'
import type { AwardLevel, Check, SubjectType } from '../eligibility/check-parameters'
import type { AskId } from './field'

export interface FormGroup {
  id: string
  name: string
  subjects: readonly SubjectType[]
  subtypes: readonly { id: string; name: string; subjects: readonly SubjectType[] }[]
}

/** A condition that makes fields show: where it applies and the clause it rests on. */
export interface FormAsk {
  id: AskId
  groups: readonly string[]
  subtypes: readonly string[] | null
  clause: string
  hard: boolean
  /** Speaks of the members of the team, so that they have to be named. */
  people: boolean
}

/** What the form needs of an edition; plain data small enough to travel with every form. */
export interface FormEdition {
  slug: string
  /** 长治市; the province or the country above city level. */
  place: string
  groups: readonly FormGroup[]
  counties: readonly Region[]
  /** Null where the notice names no fields of industry: the applicant writes his own words. */
  industryFields: readonly string[] | null
  asks: readonly FormAsk[]
  /** Edition years asked about. */
  pastYears: readonly number[]
  /** The contest whose winners are excluded: 省赛. */
  pastLevel: string
  pastAwardLevel: AwardLevel | null
  nationalYears: readonly number[]
  /** Names of national lists asked about. */
  nationalLists: readonly string[]
  certificate: { max: number; hard: boolean; subtypes: readonly string[]; clause: string }
  officialSite: string
}

const LEVEL_NAMES: Readonly<Record<AwardLevel, string>> = { city: '市赛', province: '省赛', nation: '全国赛' }

/** The part of an edition the registration form is made from. */
export function formEditionOf(edition: Edition): FormEdition {
  const { certificateNames } = edition
  const past = edition.requirements.flatMap(({ check }) =>
    check.name === 'past-winner' ? [check.params] : [],
  )
  const national = edition.requirements.flatMap(({ check }) =>
    check.name === 'national-list' ? [check.params] : [],
  )
  return {
    slug: edition.slug,
    place: edition.city?.name ?? edition.province.name,
    groups: edition.groups.map(({ id, name, subjects, subtypes }) => ({ id, name, subjects, subtypes })),
    counties: edition.counties,
    industryFields: edition.industryFields === 'not-stated' ? null : edition.industryFields,
    asks: edition.requirements.map(({ check, groups, subtypes, clause, hard }) => ({
      id: check.name === 'declaration' ? (`declaration:${check.params.declaration}` as const) : check.name,
      groups,
      subtypes: subtypes ?? null,
      clause,
      hard,
      people: speaksOfPeople(check),
    })),
    pastYears: unique(past.flatMap(params => params.years)),
    pastLevel: past[0] ? LEVEL_NAMES[past[0].level] : '',
    pastAwardLevel: past[0]?.level ?? null,
    nationalYears: unique(national.flatMap(params => params.years)),
    nationalLists: unique(national.flatMap(params => [...params.named, ...params.related])),
    certificate: {
      max: certificateNames.max,
      hard: certificateNames.hard,
      subtypes: certificateNames.subtypes,
      clause: certificateNames.clause,
    },
    officialSite: edition.registration.officialSite,
  }
}

function speaksOfPeople(check: Check): boolean {
  if (check.name === 'core-member-once' || check.name === 'certificate-names') return true
  if (check.name === 'ip-belongs') return check.params.to.includes('core-members')
  return check.name === 'credit-record' && check.params.subjects.includes('core-members')
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
