import type { DrawConditions } from '../../core/expert-draw'
import type { ExpertState } from '../../core/expert-states'
import type { JudgeInvitationState } from '../../core/judge-invitation-states'

/** An expert in the pool; the phone is masked. */
export interface ExpertView {
  id: string
  name: string
  phoneMasked: string
  employer: string
  title: string
  fields: string[]
  recusalUnits: string[]
  state: ExpertState
  stateName: string
  source: string
  /** Put forward by a service institution, whose name is among his recusal units. */
  fromInstitution: boolean
  note: string
  /** Reviews of the last three years: on record here, and as imported. */
  reviews: { onRecord: number; imported: number }
  version: number
}

/** Somebody a verified service institution puts forward as a judge: in no pool until an officer adds him. */
export interface InstitutionCandidate {
  institution: string
  institutionName: string
  name: string
  field: string
  /** Already in the pool. */
  added: boolean
}

/** 专家库. `experts` is one page of 50. */
export interface ExpertsView {
  experts: ExpertView[]
  total: number
  counts: Record<ExpertState, number>
  /** Every field of the pool, with how many experts can be drawn for it. */
  fields: { field: string; active: number }[]
  headings: string[]
  may: { edit: boolean }
}

/** What an import of a roster would do. Lines count as the spreadsheet does, from 1. */
export interface ExpertsPreviewView {
  /** To be sent back with the import. */
  previewed: string
  counts: { good: number; wrong: number; duplicate: number }
  fields: { field: string; experts: number }[]
  /** The first 100 of each. */
  wrong: { line: number; column: string; reason: string }[]
  duplicates: { line: number; name: string; employer: string; because: string }[]
}

/** An expert who came out of a draw, with how his invitation stands (null: not sent). */
export interface DrawnExpert {
  expert: string
  name: string
  employer: string
  title: string
}

/** One attempt of an expert draw (csc-draw-1). Instants ISO-8601. */
export interface ExpertDrawView {
  id: string
  drawId: string
  attempt: number
  state: 'committed' | 'revealed' | 'superseded'
  conditions: DrawConditions
  pool: number
  excluded: { expert: string; name: string; because: string }[]
  poolHash: string
  seedCommit: string
  /** For eyes: TS6H-PQZN. */
  short: string
  entropySource: string
  entropy: string | null
  committedAt: string
  committedBy: string
  revealedBy: string | null
  /** Committed more than ten minutes ago and still not revealed. */
  overdue: boolean
  /** Why the caller cannot enter the digits, or null. */
  revealProblem: string | null
  /** Of a further attempt: why, and who decided. */
  reason: string
  approvedBy: string[]
  /** A further attempt one person has asked for. */
  redraw: { by: string; reason: string; own: boolean } | null
  places: { field: string; want: number; serving: DrawnExpert[]; alternates: DrawnExpert[] }[]
}

/** An invitation to judge, as the secretariat sees it. */
export interface PanelInvitationView extends DrawnExpert {
  id: string
  /** Null: named by hand. */
  drawId: string | null
  kind: 'drawn' | 'alternate' | 'by-hand'
  field: string
  state: JudgeInvitationState
  stateName: string
  /** Why somebody was named by hand. */
  reason: string
  answerReason: string
  phoneMasked: string | null
  sentAt: string
  answerBy: string
  answeredAt: string | null
  /** Whether the time to answer is over. */
  late: boolean
  seat: number | null
}

/** 专家抽取 of one session: who can be drawn now, every draw on record, every invitation and its answer. */
export interface ExpertDrawsView {
  session: {
    id: string
    name: string
    roundName: string
    groupName: string
    venue: string
    startsAt: string | null
    version: number
    projects: number
    /** Before the opening: the panel can still change. */
    preparing: boolean
  }
  fields: { field: string; available: number }[]
  excluded: { expert: string; name: string; because: string }[]
  draws: ExpertDrawView[]
  invitations: PanelInvitationView[]
  /** Places of each field that are neither filled nor asked for: to be drawn again for. */
  open: { field: string; places: number }[]
  /** Drawn experts who have not been invited yet. */
  toInvite: number
  /** Why nothing can be drawn now, or null. */
  problem: string | null
  may: { act: boolean }
}

/** An invitation as the expert reads it (J1, first step). */
export interface JudgeInvitationView {
  id: string
  state: JudgeInvitationState
  stateName: string
  session: string
  sessionName: string
  editionName: string
  roundName: string
  groupName: string
  venue: string
  startsAt: string | null
  projects: number
  answerBy: string
  /** As the pool has the expert, to be checked. */
  name: string
  employer: string
  title: string
  phoneMasked: string | null
}
