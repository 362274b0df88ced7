import type { InstitutionState } from '../../core/institution-states'
import type { MatchState } from '../../core/match-states'
import type {
  InstitutionIntent,
  InstitutionKind,
  NeedKind,
  NeedSide,
  NeedVisibility,
} from '../../core/service-words'
import type { ClauseQuote } from './applications-findings'

/** One's own institution, with everything that was typed. */
export interface OwnInstitutionView {
  id: string
  state: InstitutionState
  stateLabel: string
  /** What this means and what comes next. */
  sentence: string
  name: string
  kind: InstitutionKind
  codeKind: 'company-code' | 'registration-number'
  code: string
  intents: InstitutionIntent[]
  contactName: string
  contactPhone: string
  candidate: { name: string; field: string } | null
  /** Why the organiser closed it; '' otherwise. */
  reason: string
  version: number
  /** Publish, propose, sign up: only once verified. */
  mayAct: boolean
}

/** A project of the person in this edition. */
export interface ServiceProject {
  application: string
  projectName: string
  groupName: string
}

/** A need as its readers see it; never a contact. */
export interface NeedView {
  id: string
  side: NeedSide
  /** Whose: the project, or the institution. */
  from: string
  about: string
  kinds: NeedKind[]
  kindNames: string[]
  amountText: string | null
  amount: { from: number; to: number } | null
  text: string
  visibility: NeedVisibility
  visibilityText: string
  open: boolean
  version: number
  updatedAt: string
}

/** A need on the board, and what one can do with it. */
export interface BoardNeed extends NeedView {
  /** A match of one's own on it that waits or is agreed. */
  matched: boolean
}

/** Someone else's needs, newest first; `blocked` says why nothing can be proposed. */
export interface NeedBoardView {
  needs: BoardNeed[]
  next: string | null
  blocked: string | null
}

export interface ContactView {
  name: string
  phone: string
}

/** A match as one of its two sides sees it. `contact` exists only once both have agreed. */
export interface MatchView {
  id: string
  needText: string
  /** The other side's public name; the enterprise behind a project only once agreed. */
  counterpart: string
  proposedByMe: boolean
  state: MatchState
  stateLabel: string
  version: number
  proposedAt: string
  contact?: ContactView
  outcomes: OutcomeLine[]
}

/** What came of a docking: 万元, and whether it was signed. */
export interface OutcomeLine {
  amount: number
  signed: boolean
  note: string
}

export interface EventCard {
  id: string
  title: string
  place: string
  text: string
  startsAt: string
  endsAt: string
  places: number
  signedUp: number
  cancelled: boolean
  cancelReason: string
  /** One's own part in it. */
  mine: 'none' | 'signed' | 'checked-in'
}

/** What a project reports after the contest, as numbers of 万元 and people; null: not given. */
export interface ProgressView {
  number: number
  financing: number | null
  revenue: number | null
  jobs: number | null
  landed: 'yes' | 'no' | null
  text: string
  reportedAs: '申报人' | '联络员'
  reportedAt: string
}

/** A project asked to report, with its reports, newest first. */
export interface FollowedProject extends ServiceProject {
  award: string | null
  reports: ProgressView[]
}

/** Until when progress is reported; `until` null: the notice names no day, none is shown. */
export interface FollowUpTerm {
  until: string | null
  open: boolean
  clause: ClauseQuote | null
}

/** A15: everything of one person in one edition. */
export interface ServicesView {
  edition: string
  editionName: string
  projects: ServiceProject[]
  institution: OwnInstitutionView | null
  needs: NeedView[]
  matches: MatchView[]
  events: EventCard[]
  followed: FollowedProject[]
  term: FollowUpTerm
  /** What the notice says of institutions; null: 本届通知未规定. */
  institutionClause: ClauseQuote | null
}

/** One event with what the person can do. */
export interface EventView extends EventCard {
  edition: string
  mayCheckIn: boolean
  /** Why signing up is not possible; null when it is. */
  refusal: string | null
  /** As whom one can sign up. */
  as: (
    | { side: 'project'; application: string; name: string }
    | { side: 'institution'; institution: string; name: string }
  )[]
}
