import type { ClauseQuote } from './applications-findings'

/** Where a member's confirmation stands. */
export type MemberState = 'waiting' | 'confirmed' | 'declined' | 'expired'

/** An invitation that can still be answered, for the leader to hand on. */
export interface OpenInvitation {
  token: string
  sentAt: string
  expiresAt: string
  /** From when it may be sent again. */
  resendAt: string
}

/** One member as the leader sees him; of any other team nothing. */
export interface TeamMemberView {
  member: string
  name: string
  role: string
  core: boolean
  onCertificate: boolean
  state: MemberState
  /** 待确认、已确认、已拒绝、已失效. */
  stateLabel: string
  /** What stands in the way, in one sentence; null when nothing does. */
  note: string | null
  invitation: OpenInvitation | null
}

/** How many names the certificate takes; `limit` null where the notice does not say. */
export interface CertificateView {
  count: number
  limit: { max: number; hard: boolean; clause: ClauseQuote } | null
  reason: string
}

/** A6: the team of one's own application. */
export interface TeamView {
  application: string
  version: number
  projectName: string
  editionName: string
  members: TeamMemberView[]
  certificate: CertificateView
  /** Why each core member has to confirm: the clause, where the edition has one for this applicant. */
  coreClause: ClauseQuote | null
  /** Why nobody can be invited now; null while it can be done. */
  closedBecause: string | null
  /** Why names and their order cannot be changed now; null while they can. */
  orderClosedBecause: string | null
  serverTime: string
}

/** What an invited person sees before signing in: who invites, to what, as what, and what is done with his data. */
export interface InvitationView {
  state: 'open' | 'joined'
  inviter: string
  projectName: string
  editionName: string
  core: boolean
  identity: 'required' | 'optional' | null
  clause: ClauseQuote | null
  /** The wording that is agreed to, and its version. */
  scope: string
  consentVersion: string
  expiresAt: string
  application: string | null
}

/** What became of an answer. `elsewhere`: he is a core member of another team already; nothing was kept. */
export interface InvitationAnswer {
  outcome: 'joined' | 'declined' | 'elsewhere'
  application: string | null
  clause: ClauseQuote | null
}

/** A team one has joined. */
export interface MembershipView {
  application: string
  projectName: string
  editionName: string
  core: boolean
  joinedAt: string
  /** What leaving means now, in one sentence. */
  consequence: string
}
