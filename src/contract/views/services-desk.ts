import type { InstitutionState } from '../../core/institution-states'
import type { MatchState } from '../../core/match-states'
import type { ClauseQuote } from './applications-findings'
import type { EventCard, FollowUpTerm, NeedView, ProgressView } from './services'

/** An institution as organisers see it; the telephone masked, in clear only through revealInstitution. */
export interface DeskInstitution {
  id: string
  name: string
  kindName: string
  code: string
  codeName: string
  intentNames: string[]
  /** In the list of expert candidates once verified; it gives no right. */
  candidate: { name: string; field: string } | null
  contactName: string
  phoneMasked: string
  state: InstitutionState
  stateLabel: string
  reason: string
  version: number
  registeredAt: string
}

export interface DeskMatch {
  id: string
  application: string
  institution: string
  project: string
  institutionName: string
  state: MatchState
  stateLabel: string
  proposedAt: string
}

export interface DeskOutcome {
  id: string
  event: string | null
  application: string
  institution: string
  project: string
  institutionName: string
  amount: number
  signed: boolean
  note: string
  version: number
  recordedAt: string
  recordedBy: string
}

export interface DeskEvent extends EventCard {
  checkedIn: number
  version: number
}

/** 对接服务 at the organisers' desk. */
export interface ServicesDeskView {
  edition: string
  institutions: DeskInstitution[]
  needs: NeedView[]
  matches: DeskMatch[]
  events: DeskEvent[]
  outcomes: DeskOutcome[]
  /** 对接活动 n 场、签约 n 项、意向金额 n 万元. */
  figures: string
  mayDecide: boolean
}

/** The code on the organiser's screen: good until `validTo`, a minute at most. */
export interface EventCodeView {
  event: string
  title: string
  code: string
  validTo: string
  /** When the next one is to be asked for. */
  nextAt: string
}

/** Who signed up; names of projects and institutions, no telephone. */
export interface AttendanceView {
  event: string
  lines: {
    id: string
    side: 'project' | 'institution'
    name: string
    /** The project or institution, for recording what came of it. */
    subject: string
    state: 'signed' | 'cancelled'
    checkedInAt: string | null
  }[]
}

/** 赛后跟踪台账. */
export interface FollowUpView {
  edition: string
  term: FollowUpTerm
  /** The clause by which the counties follow up. */
  clause: ClauseQuote | null
  rows: FollowUpRow[]
  summary: string
  mayExport: boolean
}

export interface FollowUpRow {
  application: string
  projectName: string
  subjectName: string
  groupName: string
  countyName: string
  award: string | null
  reports: number
  latest: ProgressView | null
  mayReport: boolean
}
