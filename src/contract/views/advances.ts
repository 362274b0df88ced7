import type { AdvanceDecisions, ListedLine } from '../../core/advance-list'
import type { ClauseQuote } from './applications-findings'

export type AdvanceState = 'draft' | 'staged' | 'locked' | 'published'

/** One project of a stage with where the list puts it. `problem`: why it may not stand on a locked list. */
export interface AdvanceRow extends Omit<ListedLine, 'project'> {
  application: string
  projectName: string
  subjectName: string
  statusText: string
  /** The room it competed in, where there are several. */
  room: string | null
  /** As displayed: '86.40'; null without a rank. */
  score: string | null
  problem: string | null
}

export interface AdvanceProject {
  application: string
  projectName: string
  subjectName: string
}

/** A change against the version published before, in words everybody may read. */
export interface AdvanceChange {
  projectName: string
  subjectName: string
  before: string
  after: string
}

/** One line of the public list: no rank, no score, no telephone, no identity number. */
export interface PublicAdvanceLine {
  projectName: string
  subjectName: string
  countyName: string | null
}

/** What everybody reads once a list is published. */
export interface PublicAdvance {
  title: string
  sentence: string
  lines: PublicAdvanceLine[]
  reserves: PublicAdvanceLine[]
}

export interface AdvanceGroup {
  group: string
  groupName: string
  /** The frozen ranking the list comes from; null with `rankingProblem`. */
  session: { id: string; name: string; frozenAt: string } | null
  rankingProblem: string | null
  /** Where the stage is held in several rooms: each with the instant its ranking was frozen, null while it is not. */
  rooms: { id: string; name: string; frozenAt: string | null }[]
  /** The rule in words, and the clause it stands in; null where the notice says nothing. */
  rule: string
  clause: ClauseQuote | null
  /** What the notice leaves open: 本届通知未规定… */
  silences: string[]
  /** A number people have to type with its basis (综合考量); unfilled places of districts. */
  asks: { places: boolean; unfilled: boolean; direct: string[]; rooms: boolean; reserves: boolean }
  places: number | null
  state: AdvanceState
  stateName: string
  version: number
  decided: AdvanceDecisions
  rows: AdvanceRow[]
  /** Accepted projects of the group that were not in the stage, for direct entries and additions. */
  others: AdvanceProject[]
  problems: { message: string; applications: string[] }[]
  preview: PublicAdvance
  published: { version: number; publishedAt: string; hash: string } | null
  changes: AdvanceChange[]
  stagedBy: string | null
  /** Why each act is not possible now; null: it is. */
  blocked: { edit: string | null; stage: string | null; lock: string | null; publish: string | null }
}

export interface AdvanceView {
  edition: string
  /** Stages one goes on from. */
  stages: { id: string; name: string; next: string }[]
  stage: string
  groups: AdvanceGroup[]
}

/** The body of a published version: what its hash is taken of, what people read, and why it differs from before. */
export interface AdvanceListBody {
  record: {
    kind: 'advance'
    version: number
    stage: string
    group: string
    sessions: string[]
    resultHash: string
    lines: { project: string; rank: number | null; how: 'goes-on' | 'added' }[]
    reserves: string[]
  }
  text: PublicAdvance
  correction: { reason: string; changes: AdvanceChange[] } | null
}

export interface PublishedAdvanceView {
  list:
    | ({ id: string; version: number; publishedAt: string; hash: string } & Pick<
        AdvanceListBody,
        'text' | 'correction'
      >)
    | null
  versions: { version: number; publishedAt: string; reason: string | null; changes: AdvanceChange[] }[]
}
