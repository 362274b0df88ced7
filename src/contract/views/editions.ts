import type { CivilDate } from '../../core/edition'
import type { ParentRow } from '../../core/edition-compare'
import type { VersionRow } from '../../core/edition-compare-versions'
import type { EditionDocument } from '../../core/edition-document'
import type { EditionProblem } from '../../core/edition-problems'
import type { Outcome } from '../../core/eligibility/criterion'

export type EditionState = 'draft' | 'proposed' | 'published' | 'dropped'

/** A version on its way to publication. */
export interface EditionVersionCard {
  version: number
  state: EditionState
  stateName: string
  basis: string
  draftedBy: string
  draftedAt: string
}

/** An edition of the unit: what is in force, and what is being written. */
export interface EditionConfigCard {
  slug: string
  name: string
  year: number
  /** Version in force; null before the first publication. */
  inForce: number | null
  /** The version under way, null for none. */
  open: EditionVersionCard | null
  may: { supplement: boolean; copy: boolean }
}

export interface EditionConfigList {
  unitName: string
  editions: EditionConfigCard[]
  /** Editions a new one may be derived from. */
  parents: { slug: string; name: string }[]
  may: { create: boolean }
}

/** A date of the edition as it will be held: inclusive to 23:59 (T-11). */
export interface DatePreview {
  place: string
  date: CivilDate
  /** 2026年7月10日（周五）23:59（含当日）; a first day begins at 0:00. */
  words: string
}

/** One version with all a person needs to judge it. `document` may be unfinished: `problems` say what is missing. */
export interface EditionVersionView extends EditionVersionCard {
  slug: string
  revision: number
  documentHash: string
  document: EditionDocument
  problems: EditionProblem[]
  /** Topic by topic against the notice above; empty while the document cannot be read. */
  comparison: ParentRow[]
  parentName: string | null
  /** Clauses of the notices above that this edition may cite. */
  clausesAbove: { id: string; heading: string; text: string; source: string }[]
  /** Ids of clauses whose text is not in the notice pasted. */
  unfoundClauses: string[]
  notStated: { topic: string; sentence: string }[]
  dates: DatePreview[]
  /** Field by field against the version in force; null for the first version. */
  changes: VersionRow[] | null
  versions: EditionVersionCard[]
  may: { save: boolean; propose: boolean; publish: boolean; drop: boolean }
  /** Why the caller may not publish a proposed version, null when he may or nothing is proposed. */
  publishObstacle: string | null
}

interface VerdictSide {
  outcome: Outcome
  label: string
  sentence: string
}

/** One verdict that a new version changes; a side is null where the requirement does not exist or apply. */
export interface EffectRow {
  application: string
  projectName: string
  subjectName: string
  stateLabel: string
  requirement: string
  title: string
  before: VerdictSide | null
  after: VerdictSide | null
}

/** What publishing a version would change in the verdicts of all submitted applications. */
export interface EditionEffects {
  /** Submitted applications judged under both versions. */
  judged: number
  /** Applications with at least one verdict changed. */
  applications: number
  verdicts: number
  /** At most the first 200 changes; `verdicts` counts all. */
  rows: EffectRow[]
  effectsHash: string
}

export interface EditionMoved {
  slug: string
  version: number
  revision: number
  state: EditionState
}
