import type { AdvanceState } from './advances'

/** One project that came up: on the list, ruled out, in an open case, or removed by hand with the reason. */
export interface MergedRow {
  application: string
  sourceName: string
  projectName: string
  subjectName: string
  officialNumber: string | null
  mark: 'in' | 'open' | 'ruled-out' | 'removed'
  markText: string
  /** Why it is not on the list, or cannot stay so; ''. */
  why: string
}

/** A line everybody may read once it is published. */
export interface PublicMergedLine {
  projectName: string
  subjectName: string
  sourceName: string
}

export interface MergedChange {
  projectName: string
  before: string
  after: string
}

export interface MergedGroup {
  group: string
  groupName: string
  state: AdvanceState
  stateName: string
  version: number
  rows: MergedRow[]
  /** How many of each unit stand on the list. */
  counts: { sourceName: string; count: number }[]
  total: number
  problems: string[]
  preview: { title: string; sentence: string }
  published: { version: number; publishedAt: string; hash: string } | null
  changes: MergedChange[]
  stagedBy: string | null
  blocked: { edit: string | null; stage: string | null; lock: string | null; publish: string | null }
}

export interface MergedView {
  edition: string
  /** The first round the projects enter. */
  stageName: string
  groups: MergedGroup[]
}

/** The body of a published version: what its hash is taken of, what people read, and why it differs from before. */
export interface MergedListBody {
  record: {
    kind: 'merged'
    version: number
    group: string
    lines: { project: string; source: string }[]
  }
  text: { title: string; sentence: string; lines: PublicMergedLine[] }
  correction: { reason: string; changes: MergedChange[] } | null
}

export interface PublishedMergedView {
  list:
    | ({ id: string; version: number; publishedAt: string; hash: string } & Pick<
        MergedListBody,
        'text' | 'correction'
      >)
    | null
  versions: { version: number; publishedAt: string; reason: string | null }[]
}
