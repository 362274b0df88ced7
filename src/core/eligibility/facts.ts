import type { AwardLevel, DeclarationId, IpHolder, SubjectType } from './check-parameters'

/** What the form knows about a company. Money in integer yuan, headcount in persons, dates Beijing civil dates. */
export interface CompanyFacts {
  name?: string
  /** 曾用名: names the company bore before; they count as the company's. */
  formerNames?: readonly string[]
  /** 统一社会信用代码, 18 signs. */
  code?: string
  /** Six-digit code of the county of the registered office (营业执照住所), or 'outside' the edition's place. */
  countyCode?: string
  registeredOn?: string
  /** GB/T 4754-2017, with or without its letter. */
  industryCode?: string
  headcount?: number
  revenue?: number
  assets?: number
}

/** One piece of intellectual property; `owner` and `coOwners` as printed on the certificate. */
export interface IntellectualProperty {
  type: string
  name: string
  number: string
  owner: string
  coOwners: readonly string[]
  /** 'licensed': the applicant only holds a licence, exclusive or not (T-08). */
  status: 'granted' | 'pending' | 'licensed'
  /** Papers uploaded for it: 转让证明, 共有人同意书. */
  papers?: readonly ('transfer' | 'co-owner-consent')[]
}

/**
 * A core member; `identityKey` is the keyed hash of the identity number, null until it is given. `confirmed`: the person
 * himself agreed to be in this team; what the leader typed of him alone is not that.
 */
export interface CoreMember {
  name: string
  identityKey: string | null
  confirmed: boolean
  role?: string
}

/** An award of this project; year null means: within the years that were asked about. */
export interface PastAward {
  year: number | null
  level: AwardLevel
  award?: string
}

/** A national list this project stood on, by the list's printed name (企业组500强 …); year null as above. */
export interface NationalListEntry {
  year: number | null
  list: string
}

/** A look-up recorded by staff; `subject` is 'company' or a core member's name. */
export interface CreditCheck {
  subject: string
  /** 'bad': another bad record (不良记录) that is no dishonesty; 'listed' 失信, 'serious' 严重失信. */
  conclusion: 'clear' | 'bad' | 'listed' | 'serious'
  source: string
  checkedOn: string
}

/**
 * Everything eligibility is judged by. A missing field is unknown, an empty list means none: nothing is ever guessed.
 */
export interface EligibilityFacts {
  group?: string
  subtype?: string
  track?: string
  subject?: SubjectType
  company?: CompanyFacts
  projectName?: string
  intellectualProperty?: readonly IntellectualProperty[]
  /** Short answer used while the list is not typed; [] none at all, 'others' somebody else's. */
  ipHeldBy?: readonly (IpHolder | 'others')[]
  coreMembers?: readonly CoreMember[]
  certificateNames?: readonly string[]
  /** Why more names are needed where the limit is 原则上, and who agreed; null: nobody yet. */
  certificateException?: { reason: string; approvedBy: string | null }
  declarations?: Readonly<Partial<Record<DeclarationId, boolean>>>
  pastAwards?: readonly PastAward[]
  nationalLists?: readonly NationalListEntry[]
  /** What the applicant says about lists of dishonesty, company and core members together. */
  declaredDishonesty?: 'none' | 'bad' | 'listed' | 'serious'
  creditChecks?: readonly CreditCheck[]
  /** Name of the thematic contest (专题赛) the project also enters, null for none. */
  thematicContest?: string | null
  /** Ids of the channels the project was registered through. */
  channels?: readonly string[]
  /** 官网报名号. */
  officialNumber?: string
  /** UTC instant of the submission that counts. */
  submittedAt?: string
}

/** Where a missing fact is asked for; the form maps each to a field. */
export type FactId =
  | 'group'
  | 'track'
  | 'subject'
  | 'company.name'
  | 'company.countyCode'
  | 'company.registeredOn'
  | 'company.industryCode'
  | 'company.headcount'
  | 'company.revenue'
  | 'company.assets'
  | 'intellectualProperty'
  | 'intellectualProperty.papers'
  | 'coreMembers'
  | 'coreMembers.identityKey'
  | 'coreMembers.confirmed'
  | 'certificateNames'
  | `declarations.${DeclarationId}`
  | 'pastAwards'
  | 'nationalLists'
  | 'thematicContest'
  | 'channels'
  | 'officialNumber'

/** A project on a list of past winners or on a national list, as entered by the organiser. */
export interface ListedProject {
  year: number
  list: string
  /** Prize or place as printed. */
  award?: string
  projectName: string
  subjectName: string
  companyCode: string | null
}

/** Years that have been entered completely, and the projects on them. */
export interface ProjectRegister {
  years: readonly number[]
  /** Every year since the first contest has been entered; what 往届 without limit asks for. */
  complete?: true
  projects: readonly ListedProject[]
}

/** A core membership in another application of this edition; no name, so that nothing leaks. */
export interface CoreMembership {
  identityKey: string
  /** '' where the group has none. */
  subtype: string
  group?: string
}

/**
 * Another live application of this edition that shares the company code, a core member or the project's name. Of the
 * people nothing is said but that they are the same.
 */
export interface OtherEntry {
  group: string
  projectName: string
  sameCompany: boolean
  samePeople: boolean
}

/**
 * A same or similar project of the same company (SX26-36), with the officer's ruling; `contest` is the name of the other
 * edition it was entered in, absent for the same edition (CN24-33).
 */
export interface SimilarEntry {
  otherProject: string
  contest?: string
  state: 'suspected' | 'confirmed-same' | 'not-same'
}

/** What the organisers' books say; an absent book was not consulted. */
export interface Registers {
  provincialWinners?: ProjectRegister
  cityWinners?: ProjectRegister
  nationalWinners?: ProjectRegister
  nationalLists?: ProjectRegister
  otherCoreMemberships?: readonly CoreMembership[]
  otherEntries?: readonly OtherEntry[]
  duplicateCases?: readonly SimilarEntry[]
}

/** The clock and the books, given from outside. `now` is a UTC instant. */
export interface JudgeContext {
  now: string
  registers: Registers
}
