import type { UnitHonourListBody } from '../../core/ledger-data'
import type { ClauseQuote } from './applications-findings'

export type HonourState = 'draft' | 'staged' | 'published'

/** Who can be proposed: a recommending unit, a county, a verified institution, or anybody by name. */
export type HonourKind = 'unit' | 'county' | 'institution' | 'other'

/** One proposal. `key`: the unit's or county's code, the institution's id; null for somebody by name. */
export interface HonourLine {
  honour: string
  kind: HonourKind
  key: string | null
  name: string
  /** Why; kept in the office, never published. */
  reason: string
}

/** Somebody who can be proposed, with the figures people judge by, in words. */
export interface HonourCandidate {
  kind: HonourKind
  key: string
  name: string
  figures: { label: string; value: string }[]
}

/** The list as everybody reads it: no reasons. */
export interface PublicHonours {
  honours: { name: string; units: string[] }[]
}

export interface HonourCorrection {
  reason: string
  changes: { name: string; before: string; after: string }[]
}

/** The body of a published version: what its hash is taken of, what people read, and why it differs from before. */
export interface HonourListBody {
  record: UnitHonourListBody
  text: PublicHonours
  correction: HonourCorrection | null
  /** The proposals with their reasons, for the office only. */
  proposed: HonourLine[]
}

export interface UnitHonoursView {
  edition: string
  /** The honours the notice lists, each with the clause it stands in. */
  honours: { name: string; clause: ClauseQuote }[]
  /** That the notice sets no criteria, or gives no such honours at all. */
  silence: string
  kinds: { id: HonourKind; name: string }[]
  candidates: HonourCandidate[]
  state: HonourState
  stateName: string
  version: number
  lines: HonourLine[]
  stagedBy: string | null
  published: { list: string; version: number; publishedAt: string; hash: string } | null
  changes: HonourCorrection['changes']
  /** Why each act is not possible now; null: it is. */
  blocked: { edit: string | null; stage: string | null; publish: string | null }
}
