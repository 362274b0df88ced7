/** Who applies: the legal form named by the applicant (企业、个人、团队、高校团队、科研院所团队). */
export type SubjectType = 'company' | 'individual' | 'team' | 'university-team' | 'institute-team'

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

/**
 * The closed table of checks: name → the parameters an edition must give. Dates are Beijing civil dates, years are
 * edition years. An edition only chooses and parameterises; the functions live in criteria/, one per file.
 */
export interface CheckParameters {
  'group-chosen': { groups: readonly { id: string; name: string }[] }
  'submitted-in-time': { deadline: string }
  'official-number': { site: string }
  'subject-type': { allowed: readonly SubjectType[] }
  'registered-place': { regionCode: string; regionName: string }
  'enterprise-size': { largest: 'micro' | 'small' | 'medium' }
  'founded-since': { since: string; underYears: number; asOf: string }
  'owns-ip': { atLeast: number }
  'ip-belongs': { to: readonly IpHolder[] }
  declaration: { declaration: DeclarationId }
  'credit-record': { subjects: readonly ('company' | 'core-members')[]; standard: 'serious' | 'any' }
  'core-member-once': { acrossSubtypes: readonly string[] }
  'certificate-names': { max: number }
  'past-winner': { years: readonly number[]; level: AwardLevel }
  /** `named`: lists the clause names; `related`: other printed names of such lists, offered on the form (T-03). */
  'national-list': { years: readonly number[]; named: readonly string[]; related: readonly string[] }
  'similar-project': { scope: 'same-company' }
  'thematic-contest': { officialSite: string }
}

export type CheckName = keyof CheckParameters

/** One check with its own parameters: a wrong pair does not compile. */
export type Check<N extends CheckName = CheckName> = { [K in N]: { name: K; params: CheckParameters[K] } }[N]
