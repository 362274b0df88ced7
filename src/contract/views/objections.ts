import type { ListStanding } from '../../core/list-standing'
import type { Consequence, ObjectionKind } from '../../core/objection-kinds'
import type { ObjectionState } from '../../core/objection-states'
import type { ClauseQuote } from './applications-findings'
import type { PublicityView } from './results'

/** Where a published list stands, as everybody may know. */
export interface ListStandingView {
  list: string
  kind: string
  title: string
  version: number
  publishedAt: string
  state: ListStanding
  /** 公示中 and the like; a list without a period is called 已公布. */
  stateText: string
  /** One sentence: until when, how many days are left, what it waits for. */
  sentence: string
  /** Counted days not over yet; null without a period. */
  daysLeft: number | null
  publicity: PublicityView | null
  /** Whether an objection to it is taken now; else `closed` says since when not, and where to turn. */
  open: boolean
  closed: string | null
}

/** The lists of an edition and where to turn. `silence` null: the notice sets a period. */
export interface PublicityBoard {
  edition: string
  editionName: string
  lists: ListStandingView[]
  office: { name: string; phone: string | null }
  silence: string | null
}

export interface ProjectChoice {
  application: string
  projectName: string
  subjectName: string
}

/** A14: what an objection can be about and rest on. `own` is empty for somebody not signed in. */
export interface ObjectionFormView extends PublicityBoard {
  projects: { list: string; projects: ProjectChoice[] }[]
  own: ProjectChoice[]
  clauses: { id: string; label: string; text: string }[]
  signedIn: boolean
  /** The account has a telephone number that was checked. */
  phoneKnown: boolean
  /** How papers are handed in. */
  papers: string
}

export interface ObjectionRef {
  objection: string
  /** YY-0012. */
  number: string
  version: number
  state: ObjectionState
}

/** `merged`: added to what the same person had filed about the same thing before. */
export interface FiledObjection extends ObjectionRef {
  merged: boolean
  sentence: string
}

export interface ObjectionStep {
  id: string
  title: string
  at: string
  note: string | null
}

/** A ruling as both sides read it. */
export interface RulingView {
  outcome: 'upheld' | 'dismissed'
  outcomeText: string
  reasons: string
  consequence: Consequence
  consequenceText: string
  clause: ClauseQuote | null
  document: string | null
}

export interface ObjectionCard extends ObjectionRef {
  edition: string
  editionName: string
  kind: ObjectionKind
  kindText: string
  stateText: string
  /** What it is about. */
  about: string
  filedAt: string
  side: 'objector' | 'other'
}

/** A paper attached as evidence. Its name may tell who objected: only the objector, the handler and the supervisor read it. */
export interface ObjectionFileView {
  file: string
  name: string
  bytes: number
  takenAt: string
}

export interface ObjectionAttachView {
  /** How many more. */
  left: number
  formats: string[]
  megabytes: number
  text: string
  /** Read and ticked before each upload. */
  secrecy: { version: string; text: string }
}

/** `refusal` says why a file was not taken in. */
export interface ObjectionUploadReply {
  upload: string
  state: 'ready' | 'refused'
  refusal: string | null
}

/** One objection as its own side sees it; the other side never learns who objected. */
export interface OwnObjectionView extends ObjectionCard {
  /** The objector: as filed. The other side: as the office put it. */
  facts: string
  basis: string | null
  clause: ClauseQuote | null
  procedureText: string | null
  steps: ObjectionStep[]
  answer: string | null
  ruling: RulingView | null
  next: string
  /** Papers the objector attached; to the other side always empty. */
  files: ObjectionFileView[]
  /** How more can be attached; null to the other side and once a ruling is proposed. */
  attach: ObjectionAttachView | null
  may: { add: boolean; withdraw: boolean; answer: boolean; removeFiles: boolean }
  office: { name: string; phone: string | null }
}

export interface CaseCard extends ObjectionRef {
  kind: ObjectionKind
  kindText: string
  stateText: string
  about: string
  filedAt: string
  /** Days since it was filed; notices set no time for handling. */
  waitingDays: number
  open: boolean
  /** What the list it touches waits for, or null. */
  listText: string | null
  handlerName: string | null
}

export interface CaseBoard {
  edition: string
  cases: CaseCard[]
  /** That the notice sets no time for handling. */
  silence: string
}

/** One objection as the office sees it; who objected is shown to its handler by an act that is on record. */
export interface CaseView extends CaseCard {
  facts: string
  basis: string
  clause: ClauseQuote | null
  procedureText: string | null
  additions: ObjectionStep[]
  steps: ObjectionStep[]
  heardFacts: string | null
  answer: string | null
  ruling: (RulingView & { proposedBy: string; members: number | null }) | null
  application: ProjectChoice | null
  /** Projects of the name that was given, while it is open which is meant. */
  candidates: ProjectChoice[]
  /** Objections it can be merged into. */
  originals: { objection: string; number: string; about: string }[]
  consequences: { id: Consequence; label: string }[]
  clauses: { id: string; label: string; text: string }[]
  /** How many papers are attached; what they are is for its handler and the supervisor only. */
  fileCount: number
  files: ObjectionFileView[]
  /** Whether this officer is its handler or watches over it. */
  mayReveal: boolean
  may: {
    accept: boolean
    refuse: boolean
    merge: boolean
    inquire: boolean
    hear: boolean
    propose: boolean
    decide: boolean
  }
  /** Why this officer cannot decide, in words. */
  because: string | null
}
