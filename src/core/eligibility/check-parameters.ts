/**
 * Who applies: the legal form named by the applicant (企业、个人、团队、高校团队、科研院所团队); 'overseas' has neither
 * company code nor identity number (CN24-18).
 */
export type SubjectType =
  | 'company'
  | 'individual'
  | 'team'
  | 'university-team'
  | 'institute-team'
  | 'overseas'

/** Promises an applicant makes on the form; each is asked because a clause asks for it. */
export type DeclarationId =
  | 'on-market'
  | 'no-ip-dispute'
  | 'law-abiding'
  | 'confidential-checked'
  | 'no-plagiarism'

/** Level of the contest in which an award was won. */
export type AwardLevel = 'city' | 'province' | 'nation'

/** In whose name intellectual property stands, as a short answer before the list is typed. */
export type IpHolder = 'company' | 'core-members'

/** How far a company may be registered from home: 中国境内, one province, one city. */
export type PlaceScope = 'country' | 'province' | 'city'

/** Which records refuse: 严重失信, 失信, or 不良记录 of any kind; each is wider than the one before. */
export type CreditStandard = 'serious' | 'any' | 'bad'

/**
 * The closed table of checks: name → the parameters an edition must give. Dates are Beijing civil dates, years are
 * edition years. An edition only chooses and parameterises; the functions live in criteria/, one per file.
 */
export interface CheckParameters {
  'group-chosen': { groups: readonly { id: string; name: string }[] }
  'submitted-in-time': { deadline: string }
  'official-number': { site: string }
  /** The doors of which one is enough (二选一); more than one used is merged by a person. */
  'registration-channel': { channels: readonly { id: string; name: string }[] }
  'subject-type': { allowed: readonly SubjectType[] }
  /** 企业创新项目不得参加创客组. */
  'no-company-project': Record<string, never>
  /** The code is six digits by GB/T 2260; a country has no use for it. */
  'registered-place': { scope: PlaceScope; regionCode: string; regionName: string }
  'enterprise-size': { largest: 'micro' | 'small' | 'medium' }
  'founded-since': { since: string; underYears: number; asOf: string }
  'owns-ip': { atLeast: number }
  'ip-belongs': { to: readonly IpHolder[] }
  declaration: { declaration: DeclarationId }
  'credit-record': { subjects: readonly ('company' | 'core-members')[]; standard: CreditStandard }
  /** Ids of subtypes, or of groups that have none, whose core members may not be in two. */
  'core-member-once': { acrossSubtypes: readonly string[] }
  'core-member-count': { min: number; max: number }
  'certificate-names': { max: number }
  /**
   * `years` 'all': 往届 without limit. `awards`: printed names of prizes that count. 'no-money' lets the project enter
   * and only withholds the prize money.
   */
  'past-winner': {
    years: readonly number[] | 'all'
    level: AwardLevel
    awards: readonly string[] | 'any'
    of: 'project' | 'entrant'
    effect: 'refuse' | 'no-money'
  }
  /** `named`: lists the clause names; `related`: other printed names of such lists, offered on the form (T-03). */
  'national-list': { years: readonly number[]; named: readonly string[]; related: readonly string[] }
  /** Where else to look: in the same edition only, or in the other contests of its year too (CN24-33). */
  'similar-project': { scope: 'same-company' | 'across-contests' }
  /** 同一个企业和创客只能申报一个项目. */
  'one-entry-per-subject': Record<string, never>
  /** 同一个项目不能同时报两个组. */
  'one-group-per-project': Record<string, never>
  'thematic-contest': { officialSite: string }
  /** 满足任意条件之一. */
  'any-of': { of: readonly Check[] }
  'all-of': { of: readonly Check[] }
}

export type CheckName = keyof CheckParameters

/** One check with its own parameters: a wrong pair does not compile. */
export type Check<N extends CheckName = CheckName> = { [K in N]: { name: K; params: CheckParameters[K] } }[N]
