import type { ContestList } from '../contest-lists'
import type { Edition, Region, Requirement } from '../edition'
import type { Check, SubjectType } from '../eligibility/check-parameters'
import { paramsOf, requirementParts } from '../eligibility/check-parts'
import { placeOptions } from '../eligibility/place-options'
import type { AskId, Option } from './field'
import { type FormWords, formWords } from './form-words'
import { type PastQuestion, pastQuestions } from './past-questions'

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
  tracks: readonly string[] | null
  clause: string
  hard: boolean
  /** Speaks of the members of the team, so that they have to be named. */
  people: boolean
  /** One of several alternatives, or under a condition of its own: what it asks for may be left out. */
  open: boolean
  /** certificate-names only: the most names. */
  max: number | null
}

/** What the form needs of an edition; plain data small enough to travel with every form. */
export interface FormEdition {
  slug: string
  groups: readonly FormGroup[]
  /** Empty where projects choose no track. */
  tracks: readonly { id: string; name: string; groups: readonly string[] }[]
  counties: readonly Region[]
  /** Where a company may say it is registered. */
  places: readonly Option[]
  /** Null where the notice names no fields of industry: the applicant writes his own words. */
  industryFields: readonly string[] | null
  asks: readonly FormAsk[]
  /** Contests and years whose winners are asked about. */
  past: readonly PastQuestion[]
  /** Names of national lists asked about. */
  nationalLists: readonly string[]
  /** Names of the thematic contests that hold here; empty where no notice lists them: the name is typed. */
  thematicContests: readonly string[]
  /** The doors a project may register through. */
  channels: readonly { id: string; name: string }[]
  /** True where the notice speaks of 不良记录, wider than dishonesty. */
  badRecords: boolean
  words: FormWords
  officialSite: string
}

/** The part of an edition the registration form is made from; `contests` are the lists that hold in it. */
export function formEditionOf(
  edition: Edition,
  contests: readonly ContestList[] = edition.contests,
): FormEdition {
  const checks = edition.requirements.flatMap(requirementParts)
  return {
    slug: edition.slug,
    groups: edition.groups.map(({ id, name, subjects, subtypes }) => ({ id, name, subjects, subtypes })),
    tracks: edition.tracks.map(({ id, name, groups }) => ({ id, name, groups })),
    counties: edition.counties,
    places: placeOptions(edition),
    industryFields: edition.industryFields === 'not-stated' ? null : edition.industryFields,
    asks: edition.requirements.flatMap(requirement =>
      requirementParts(requirement).map(check => askOf(requirement, check)),
    ),
    past: pastQuestions(checks),
    nationalLists: unique(
      paramsOf(checks, 'national-list').flatMap(({ named, related }) => [...named, ...related]),
    ),
    thematicContests: contests
      .filter(({ kind }) => kind === 'thematic')
      .flatMap(list => list.contests.map(({ name }) => name)),
    channels: paramsOf(checks, 'registration-channel').flatMap(params => params.channels),
    badRecords: paramsOf(checks, 'credit-record').some(params => params.standard === 'bad'),
    words: formWords(checks),
    officialSite: edition.registration.officialSite,
  }
}

function askOf(requirement: Requirement, check: Check): FormAsk {
  const { groups, subtypes, tracks, clause, hard } = requirement
  return {
    id: check.name === 'declaration' ? `declaration:${check.params.declaration}` : check.name,
    groups,
    subtypes: subtypes ?? null,
    tracks: tracks ?? null,
    clause,
    hard,
    people: speaksOfPeople(check),
    open: requirement.when !== undefined || holdsAlternatives(requirement.check),
    max: check.name === 'certificate-names' ? check.params.max : null,
  }
}

function holdsAlternatives(check: Check): boolean {
  if (check.name === 'any-of') return check.params.of.length > 1
  return check.name === 'all-of' && check.params.of.some(holdsAlternatives)
}

function speaksOfPeople(check: Check): boolean {
  switch (check.name) {
    case 'core-member-once':
    case 'core-member-count':
    case 'certificate-names':
      return true
    case 'ip-belongs':
      return check.params.to.includes('core-members')
    case 'credit-record':
      return check.params.subjects.includes('core-members')
    default:
      return false
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
