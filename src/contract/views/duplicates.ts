import type { LikenessEvidence } from '../../core/similarity/likeness'
import type { Segment } from '../../core/similarity/shared-phrases'

export type DuplicateRuling = 'suspected' | 'confirmed-same' | 'not-same'

/** One of the two records of a case; without its words where the caller does not reach it. */
export interface DuplicateSideView {
  application: string
  reached: boolean
  /** What agrees with the other record is marked. */
  projectName: Segment[]
  summary: Segment[]
  subjectName: string
  companyCode: string
  group: string
  county: string
  state: string
  /** UTC instant. */
  submittedAt: string | null
  numbers: Segment[]
  members: Segment[]
}

/** O5. Two applications that may be one project, side by side; `revision` is expected back with a ruling. */
export interface DuplicateCaseView {
  id: string
  revision: number
  state: DuplicateRuling
  /** 0–100. */
  likeness: number
  evidence: LikenessEvidence
  foundAt: string
  sides: [DuplicateSideView, DuplicateSideView]
  /** `kept`: the application that stays of two that are the same. */
  decision: { by: string; at: string; reason: string; kept: string | null } | null
  may: { decide: boolean }
  /** Why the caller may not rule; null where he may. */
  because: string | null
}

/** Cases of one state, likest first; `next` is the cursor of the following page. */
export interface DuplicatesView {
  counts: Record<DuplicateRuling, number>
  cases: DuplicateCaseView[]
  next: string | null
  /** How 相似 is read here, in hundredths: no notice sets a threshold. */
  reading: { related: number; copied: number }
  /** The clauses of the edition that the cases are about. */
  clauses: { id: string; text: string; source: string }[]
}
