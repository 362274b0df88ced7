import type { ContestList } from './contest-lists'
import type { Stage } from './edition-stages'
import type {
  Attachment,
  Awards,
  Channel,
  Publicity,
  RecommendationTerms,
  ScoringTerms,
} from './edition-terms'
import type { Check, SubjectType } from './eligibility/check-parameters'

/** Civil date 'YYYY-MM-DD', Beijing time. */
export type CivilDate = string

/** What a notice is silent about is this word, shown as 本届通知未规定, never a default. */
export type NotStated = 'not-stated'

/**
 * What the product does with a clause: a requirement tests it (enforced), a term of the edition is taken from it
 * (computed), acts under it are kept (recorded), it is only read (shown), or people do it elsewhere (excused: the
 * reading says who).
 */
export type ClauseUse = 'enforced' | 'computed' | 'recorded' | 'shown' | 'excused'

/**
 * A clause of an official notice: `text` is verbatim (a substring of the notice up to white space and width of
 * punctuation), `reading` is our own words and is always shown apart from it.
 */
export interface Clause<Id extends string = string> {
  id: Id
  /** Slug of the edition whose notice holds the text. */
  document: string
  /** Heading path such as 四(三)1(1). */
  heading: string
  text: string
  use: ClauseUse
  reading?: string
}

export interface Region {
  code: string
  name: string
}

export interface Subtype {
  id: string
  name: string
  /** Which applicants may stand as this subtype. */
  subjects: readonly SubjectType[]
}

/** A competition group. `subtypes` is empty where the notice makes no distinction inside the group. */
export interface Group<ClauseId extends string = string> {
  id: string
  name: string
  subjects: readonly SubjectType[]
  subtypes: readonly Subtype[]
  clause: ClauseId
}

/** A track (赛道) projects choose beside their group, such as a field of industry with conditions of its own. */
export interface Track<ClauseId extends string = string> {
  id: string
  name: string
  groups: readonly string[]
  /** Of a kind of contest held under this notice (区域赛): companies come from the contest's own region only. */
  ownRegion?: boolean
  clause: ClauseId
}

export type TimetableKind =
  | 'filing'
  | 'registration'
  | 'import'
  | 'preliminary'
  | 'final'
  | 'recommendation'
  | 'upper-contest'
  | 'national-recommendation'
  | 'follow-up'

/** One line of the timetable; `by` is inclusive to 23:59:59.999+08:00 (T-11), null where the notice gives no date. */
export interface TimetableEntry<ClauseId extends string = string> {
  id: string
  name: string
  kind: TimetableKind
  by: CivilDate | null
  tentative: boolean
  clause: ClauseId
}

/**
 * 'own': written in this notice; 'tightened': written here and stricter than the parent notice; 'inherited': silent
 * here, taken from the parent notice (T-17), shown as 依上级文件.
 */
export type Inheritance = 'own' | 'inherited' | 'tightened'

/**
 * One condition an application is held to. `subtypes` limits it inside its groups. A soft requirement (hard: false)
 * never refuses: its failure is handed to a person.
 */
export interface Requirement<ClauseId extends string = string> {
  id: string
  title: string
  clause: ClauseId
  groups: readonly string[]
  subtypes?: readonly string[]
  tracks?: readonly string[]
  /** Applies only to applications that pass this check; where that is not known yet, neither is the requirement. */
  when?: Check
  check: Check
  hard: boolean
  inheritance: Inheritance
  /** Before which part of the timetable the missing facts must be there; absent means at submission. */
  due?: TimetableKind
}

/**
 * One edition of the competition as data of its notice: JSON-serialisable, no functions. `ClauseId` ties every
 * citation to a clause that exists. City and counties are null/empty for an edition above city level.
 */
export interface Edition<ClauseId extends string = string> {
  slug: string
  name: string
  /** Title sponsor (杯名), null where the name has none. */
  sponsorTitle: string | null
  documentNumber: string
  issuer: string
  issuedOn: CivilDate | null
  year: number
  level: 'city' | 'province' | 'nation'
  /** The edition whose hard exclusions are inherited, and the clause that says so. */
  /** `track`: which kind of contest this edition is, by the track of the notice above (专题赛); absent for 区域赛. */
  parent: { slug: string; track?: string; clause: ClauseId } | null
  /** Null for the national edition. */
  province: Region | null
  city: Region | null
  counties: readonly Region[]
  groups: readonly Group<ClauseId>[]
  tracks: readonly Track<ClauseId>[]
  timetable: readonly TimetableEntry<ClauseId>[]
  registration: {
    /** First day of registration; null where the notice names none: then it is open once announced. */
    opensOn: CivilDate | null
    /** Inclusive to 23:59:59.999+08:00. */
    deadline: CivilDate
    clause: ClauseId
    officialSite: string
    siteClause: ClauseId
    channels: readonly Channel<ClauseId>[]
    /** What an applicant does on the official site, step by step. */
    officialSteps: readonly ClauseId[]
  }
  requirements: readonly Requirement<ClauseId>[]
  attachments: readonly Attachment<ClauseId>[] | NotStated
  stages: readonly Stage<ClauseId>[]
  awards: Awards<ClauseId> | NotStated
  publicity: Publicity<ClauseId> | NotStated
  scoring: ScoringTerms<ClauseId>
  recommendation: RecommendationTerms<ClauseId> | NotStated
  /** Names on an award certificate; hard: false means 原则上, exceptions with a reason. */
  certificateNames: { max: number; hard: boolean; subtypes: readonly string[]; clause: ClauseId } | NotStated
  /** Fields of industry (领域); not stated → the organiser writes the list. */
  industryFields: readonly string[] | NotStated
  /** Contests this notice itself lists (赛事名录), one list of a kind; [] where it prints none. */
  contests: readonly ContestList<ClauseId>[]
  contacts: { office: string; phone: string } | NotStated
  /** Null where the notice says nothing about fees. */
  fee: { charged: false; clause: ClauseId } | null
  /** Each silence of the notice in one sentence that begins 本届通知未规定. */
  notStated: readonly { topic: string; sentence: string }[]
}
