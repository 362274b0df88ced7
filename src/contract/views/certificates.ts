import type { CertificateState } from '../../core/certificate-states'
import type { ClauseQuote } from './applications-findings'

/** The words of an issued certificate, as printed and as anybody may check them. */
export interface CertificateBody {
  editionName: string
  groupName: string
  level: string
  subjectName: string
  projectName: string
  /** Core members in their order; [] where none stand on it. */
  names: string[]
  issuer: string
  /** Civil date on the paper: when the award was made public. */
  awardedOn: string
}

/** Why a certificate cannot be issued yet, and what to do. */
export interface CertificateProblem {
  code: 'NOT_PUBLISHED' | 'PUBLICITY_OPEN' | 'GONE' | 'UNDER_REVIEW' | 'REQUEST_OPEN' | 'NAMES' | 'SIGNS'
  message: string
}

/** What the next batch does with one award. */
export type CertificateTask = 'issue' | 'replace' | 'revoke' | 'none'

/** One awarded project with its certificate, and what stands in the way. */
export interface CertificateLine {
  application: string
  groupName: string
  level: string
  subjectName: string
  projectName: string
  names: string[]
  /** How many names the notice allows here, null where it sets no limit. */
  namesMax: number | null
  task: CertificateTask
  problem: CertificateProblem | null
  /** The certificate in force, null before the first. */
  issued: { id: string; number: string; issuedAt: string } | null
  /** Counts revisions: sent back with the next one. */
  version: number
  /** What the applicant says is wrong, null where nothing is open. */
  request: { id: string; words: string; askedAt: string } | null
  /** Why the result is under review, null where it is not. */
  review: { id: string; reason: string; openedAt: string } | null
}

/** A certificate that is no longer in force. */
export interface EndedCertificate {
  number: string
  state: Exclude<CertificateState, 'issued'>
  stateText: string
  projectName: string
  level: string
  endedAt: string
  reason: string
}

/** The certificates of an edition for those who issue them. */
export interface CertificatesView {
  edition: string
  /** What stops the whole batch, null when it may be issued. */
  problem: CertificateProblem | null
  /** How many the next batch issues, replaces and revokes, and how many wait for something. */
  counts: { issue: number; replace: number; revoke: number; waiting: number; inForce: number }
  lines: CertificateLine[]
  ended: EndedCertificate[]
  /** Sent back with issueCertificates, so that what is issued is what was seen. */
  fingerprint: string
}

/** What a batch did. */
export interface IssuedBatch {
  issued: number
  replaced: number
  revoked: number
}

/** One's own certificate. `state` none: not issued yet, `sentence` says why. */
export interface MyCertificate {
  state: 'none' | CertificateState
  sentence: string
  number: string | null
  names: string[]
}

/** What anybody learns by the number: exactly what stands on the paper, and whether it is in force. */
export interface CertificateCheck {
  number: string
  state: CertificateState
  stateText: string
  sentence: string
  certificate: CertificateBody
  issuedOn: string
  endedOn: string | null
  /** Why it is no longer in force; '' while it is. */
  endReason: string
}

/** A certificate file. */
export interface CertificateFile {
  filename: string
  mediaType: string
  base64: string
}

/** 重复奖励申明 as the applicant sees it; null where the notice has no such rule or the project no award. */
export interface RewardDeclarationView {
  /** What is asked, with the level the notice names. */
  question: string
  clause: ClauseQuote
  declared: { rewarded: boolean; contest: string; declaredAt: string } | null
  version: number
}

/** One line of 奖金发放表. */
export interface PaymentLine {
  application: string
  groupName: string
  level: string
  projectName: string
  subjectName: string
  rank: number
  /** Integer yuan; null: not decided. */
  money: number | null
  moneyText: string
  /** What the applicant declared, in words. */
  declaration: string
  declaredRewarded: boolean | null
  contest: string
  /** What the officers found; '' where nothing is on record. */
  finding: string
}

/** 奖金发放表: who is to be paid what; the system pays nothing. */
export interface PaymentsView {
  edition: string
  title: string
  published: boolean
  lines: PaymentLine[]
  totalText: string
  clause: ClauseQuote | null
  sentence: string
}
