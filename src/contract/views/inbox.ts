import type { ClauseQuote } from './applications-findings'

/** Something found in a list: at a line (counted from 1), at a column of it, or in the list as a whole. */
export interface ArrivalFinding {
  code: string
  line: number | null
  projectName: string | null
  column: string | null
  message: string
  clause: ClauseQuote | null
}

/** How a unit stands on the desk above. */
export type UnitState = 'missing' | 'arrived' | 'proposed' | 'accepted' | 'returned'

/** One recommending unit: what came from it last, and whether it may recommend at all. */
export interface InboxUnit {
  unit: string
  name: string
  state: UnitState
  /** 未报、逾期未报、已报（逾期）、已接收… */
  stateLabel: string
  /** It came late, or has not come and the day is over. */
  late: boolean
  /** The list that counts now; null: nothing came. */
  arrival: {
    id: string
    /** Which time it reports. */
    number: number
    via: string
    arrivedAt: string
    documentNumber: string
    total: number
    groups: { group: string; name: string; count: number }[]
    problems: number
    warnings: number
    returnedReason: string | null
  } | null
  quota: { seats: number; basis: string } | null
  /** The right to recommend is taken away: since when and on what basis. */
  suspended: { basis: string; at: string } | null
  /** Officers of the unit's own edition in this system, who can be reminded by message. */
  officers: number
  /** How many lists came from it, returned and replaced ones included. */
  times: number
}

/** P2: every recommending unit in the order of the notice. */
export interface InboxView {
  edition: string
  title: string
  deadline: { on: string | null; past: boolean; sentence: string }
  clauses: ClauseQuote[]
  units: InboxUnit[]
  counts: { missing: number; arrived: number; returned: number; accepted: number }
  may: { accept: boolean; approve: boolean }
  /** Sentences offered when a list is sent back. */
  returnReasons: string[]
}

/** One list with its projects, telephones masked. */
export interface ArrivalView {
  id: string
  edition: string
  unit: string
  unitName: string
  number: number
  version: number
  via: string
  state: UnitState | 'superseded'
  stateLabel: string
  late: boolean
  arrivedAt: string
  documentNumber: string
  listHash: string
  /** Special approval put forward, waiting for another person. */
  proposed: { by: string; at: string; reason: string; own: boolean } | null
  closed: { by: string; at: string; reason: string | null } | null
  suspended: { basis: string; at: string } | null
  quota: { seats: number; basis: string } | null
  shareSentence: string
  columns: string[]
  lines: {
    line: number
    projectName: string
    subjectName: string
    groupName: string
    officialNumber: string | null
    rank: number | null
    score: string | null
    reason: string
    /** Cells of the form, telephone masked; [] once they are part of the registration. */
    cells: string[]
    /** Of an accepted project: it stands in an open cross-city case, or a ruling in force takes it off the list. */
    cross: 'open' | 'out' | null
  }[]
  problems: ArrivalFinding[]
  warnings: ArrivalFinding[]
  /** Other lists of the unit, newest first. */
  others: { id: string; number: number; stateLabel: string; arrivedAt: string; reason: string | null }[]
}

/** How the electronic 附件4 differs from the list in the system; `rows` counts those alike. */
export interface ArrivalDifferences {
  alike: number
  unitLine: { file: string; system: string } | null
  differences: {
    /** Line of the file; null: only the system has it. */
    fileLine: number | null
    systemLine: number | null
    projectName: string
    kind: 'cell' | 'only-file' | 'only-system' | 'order'
    column: string | null
    file: string
    system: string
  }[]
}

/** What a decision about a list did. */
export interface ArrivalDecided {
  version: number
  state: UnitState
  entered: number
  kept: number
  withdrawn: number
}

/** The rows of a printed form as they would be entered. */
export interface FormPreviewView {
  previewed: string
  unitLine: string
  total: number
  rows: {
    line: number
    projectName: string
    subjectName: string
    groupName: string
    officialNumber: string | null
  }[]
  /** Rows that cannot be entered as they are. */
  wrong: { line: number; column: string; reason: string }[]
  problems: ArrivalFinding[]
  warnings: ArrivalFinding[]
}
