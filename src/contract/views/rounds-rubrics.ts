import type { Problem } from '../../core/problem'
import type { Criterion, Rubric } from '../../core/rubric'

/** Scoring rules while they are written: what nobody chose yet is null. Points in hundredths, times in seconds. */
export type RubricDraft = {
  [K in keyof Omit<Rubric, 'criteria' | 'trim' | 'times' | 'ties' | 'juries' | 'rediscuss' | 'normalise'>]:
    | Rubric[K]
    | null
} & {
  criteria: readonly (Omit<Criterion, 'max'> & { max: number | null })[]
  trim: { high: number | null; low: number | null }
  times: { pitch: number | null; answer: number | null }
  ties: Rubric['ties']
  juries?: Rubric['juries']
  rediscuss?: Rubric['rediscuss']
  normalise?: Rubric['normalise']
}

export type RubricState = 'draft' | 'pending' | 'approved'

/** A version of the scoring rules with its signatures; `problems` is empty when it may be submitted. */
export interface RubricView {
  id: string
  name: string
  state: RubricState
  stateName: string
  version: number
  body: RubricDraft
  /** One sentence per rule, as people read it. */
  summary: string[]
  problems: Problem[]
  bodyHash: string
  signatures: { name: string; signedAt: string }[]
  signaturesNeeded: number
  approvedAt: string | null
  /** The version it was made from, and what differs from it, one sentence a rule; null for a fresh one. */
  before: { name: string; changes: string[] } | null
  /** A version made from this one is approved: it stays with the sessions that have it, no other may choose it. */
  replaced: boolean
  /** Sessions that score by it. */
  sessions: { id: string; name: string }[]
  may: { edit: boolean; submit: boolean; sign: boolean; copy: boolean }
}

/** Scoring rules the notice itself prints, to be drafted from and signed like any other. */
export interface PrintedRubric {
  name: string
  /** Heading of the clause, such as 四(三). */
  clause: string
  body: Rubric
}

export interface RubricsView {
  rubrics: RubricView[]
  /** What the notice leaves to the committee, said in its own words: 本届通知未规定… */
  notStated: string[]
  printed: PrintedRubric[]
  /** The earlier stages of the edition a tie may go back to. */
  stages: { id: string; name: string }[]
  mayCreate: boolean
}

/** Published scoring rules of another contest, to learn from; never this contest's own. */
export interface RubricExampleView {
  id: string
  contest: string
  /** Criteria with their points in hundredths; null where the source does not show it. */
  criteria: { name: string; max: number | null }[]
  total: number | null
  /** Bands of points where the source prints those in place of criteria. */
  bands?: string
  panel: string | null
  source: string
  /** How far the source was checked. */
  checked: string
  warning: string
}

/** A calculation shown step by step; `score` in hundredths-free text, ready to be read. */
export interface TrialView {
  problems: Problem[]
  score: string | null
  counted: number
  /** Place of each total entered: counted, or dropped as highest or lowest. */
  totals: { total: number; dropped: 'high' | 'low' | null }[]
  steps: string[]
}
