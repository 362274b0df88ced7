import type { CheckName, DeclarationId, SubjectType } from '../eligibility/check-parameters'
import type { FieldId, StepId } from './fields'

/**
 * What is typed or chosen. text/paragraph/company-code/date/phone/email/amount/profit/percent/count hold a string as
 * typed (profit may be below zero); choice and county hold an option's value, choices several; tick a boolean; members
 * and properties lists of entries.
 */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'choice'
  | 'choices'
  | 'county'
  | 'industry'
  | 'date'
  | 'amount'
  | 'profit'
  | 'percent'
  | 'count'
  | 'company-code'
  | 'phone'
  | 'email'
  | 'tick'
  | 'members'
  | 'properties'

/** A core or ordinary member. `identity` only travels from phone to server; what comes back is the last four. */
export interface MemberEntry {
  /** Made by the phone, 1–20 signs of a–z 0–9; ties the entry to its sealed identity number. */
  id: string
  name: string
  /** 分工, may be empty. */
  role: string
  /** 职务 in the company or unit; absent where it was never filled. */
  position?: string
  /** 学历; absent where it was never filled. */
  education?: string
  core: boolean
  onCertificate: boolean
  identity?: string
  identityLast4?: string | null
}

/** A piece of intellectual property; `owners` as printed on the certificate, several with 、. */
export interface PropertyEntry {
  type: string
  name: string
  number: string
  owners: string
  status: 'granted' | 'pending' | 'licensed'
}

export type FieldValue = string | boolean | string[] | MemberEntry[] | PropertyEntry[]

/** The form as stored and sent: an absent field has never been filled. */
export type FormValues = Partial<Record<FieldId, FieldValue>>

/** Version of each field: the application's version at its last change, and when that was (ISO-8601 UTC). */
export type FieldVersions = Partial<Record<FieldId, { version: number; at: string }>>

export interface Option {
  value: string
  label: string
}

/** Which condition of the notice a field is asked for: shown only where one applies to the group and subtype. */
export type AskId = Exclude<CheckName, 'declaration'> | `declaration:${DeclarationId}`

/** When a field shows; every given part must hold. */
export interface ShowWhen {
  subjects?: readonly SubjectType[]
  asks?: readonly AskId[]
  field?: { id: FieldId; is: readonly string[] }
  /** The industry chosen is sized by this figure (《中小企业划型标准规定》). */
  figure?: 'employees' | 'revenue' | 'assets'
  /** A condition that speaks of the team's members applies. */
  people?: true
  /** More than one subtype of the chosen group is open to the applicant. */
  severalSubtypes?: true
  /** More than one track is open to the chosen group. */
  severalTracks?: true
  /** The edition lists counties. */
  counties?: true
  /** The edition names more than one channel of registration. */
  severalChannels?: true
  /** The condition asked for is 原则上: exceptions are possible. */
  soft?: true
}

/** A field of the registration form, before an edition fills in its choices. */
export interface Field {
  id: FieldId
  step: StepId
  kind: FieldKind
  label: string
  labels?: Readonly<Partial<Record<SubjectType, string>>>
  example?: string
  /** Why it is asked, in our words; the clause is added from the edition. */
  why?: string
  /** Must be filled before submitting; absent means yes. */
  optional?: true
  /** 更多（选填）: no notice asks for it; on screens of its own that are passed by unless they are opened. */
  more?: true
  /** Most characters of a text, or most entries of a list. */
  max?: number
  options?: readonly Option[]
  /** Choices taken from the edition. */
  optionsFrom?:
    | 'subjects'
    | 'groups'
    | 'subtypes'
    | 'tracks'
    | 'channels'
    | 'counties'
    | 'places'
    | 'industry-fields'
    | 'past-years'
    | 'lists'
    | 'thematic-contests'
    | 'credit'
  show?: ShowWhen
}

/** A field as it is shown for this form: choices, label and clause resolved. Plain data. */
export interface ShownField {
  id: FieldId
  step: StepId
  kind: FieldKind
  label: string
  example: string | null
  why: string | null
  clause: string | null
  required: boolean
  /** On the screens 更多（选填） of its step. */
  more: boolean
  max: number | null
  options: readonly Option[]
  /** members only: whether core members' identity numbers are asked for. */
  identity: 'required' | 'optional' | null
  /**
   * members only: most names on the certificate, all of them once a reason for more is given where the limit is
   * 原则上; null where the notice does not limit this applicant's.
   */
  certificateMax: number | null
}
