import type { DrawCommit, DrawnStratum, DrawReveal } from './draw'
import type { Prize } from './edition-terms'
import type { Card } from './ledger'
import type { EarlierScore, SessionResults } from './ranking'
import type { Rubric } from './rubric'
import type { ProjectResult } from './scoring'
import type { SessionTerms } from './session-terms'

/**
 * What the `data` of each kind of entry holds; scripts/verify-bundle.mjs reads exactly this. Hashes are hex, ids opaque,
 * `approvedBy` two different people, `ruling` and `ref` name a document on file. No personal data.
 */
export interface LedgerData {
  'rules.fix': { rules: Rubric; signedBy: readonly string[] }
  /** `rulesHash` = sha256(canonical(rubric)); the running order of `projects` does not matter here. */
  'session.open': {
    edition: string
    round: string
    /** `jury` where the rubric has several. */
    panel: readonly { seat: number; judge: string; jury?: string }[]
    /**
     * `earlier`: scores of stages before that the result or a tie may ask for, and the session whose ranking holds each,
     * or the written decision that put it there.
     */
    projects: readonly {
      project: string
      group: string
      earlier?: readonly EarlierSource[]
    }[]
    rulesHash: string
    /** What the edition says beside the rubric; absent where it says nothing. */
    terms?: SessionTerms
  }
  /** A project struck out in writing by a named role; before the lock, `approvedBy` two people. */
  veto: { project: string; role: string; ref: string; approvedBy: readonly string[] }
  /** A further attempt (attempt > 1) also carries a reason and two people. */
  'draw.commit': DrawCommit & { reason?: string; approvedBy?: readonly string[] }
  'draw.reveal': DrawReveal
  /** `draw` null: drawn by hand in the hall. */
  'order.fix': { order: readonly string[]; draw: { drawId: string; attempt: number } | null }
  /** What a draw of the panel gave: who serves and the alternates in order, by expert. */
  'panel.fix': { places: readonly DrawnStratum[]; draw: { drawId: string; attempt: number } }
  /**
   * An expert does not serve; `next`, the first alternate of his stratum who may, takes the place (null: nobody left).
   * `draw` null: he had been named by hand, and nobody follows.
   */
  'panel.change': {
    out: string
    code: 'declined' | 'no-answer' | 'unable'
    next: string | null
    draw: { drawId: string; attempt: number } | null
  }
  /** Somebody named by hand; the reason is on file. */
  'panel.name': { expert: string; approvedBy: readonly string[] }
  /** An expert accepts and has a seat as this judge. `draw` null: named by hand. */
  'panel.accept': { expert: string; judge: string; draw: { drawId: string; attempt: number } | null }
  /** Online: who reads a project. The last one before the reveal counts; without any, the whole panel does. */
  'assign.fix': { project: string; judges: readonly string[] }
  recuse: { judge: string; project: string; code: string }
  /**
   * The judge's submitted card as a commitment. `supersedes`: the commitment of the version before, null for the
   * first. `via` is absent for the judge's own phone; 'receipt' hands a card back after a restored backup.
   */
  'score.seal': {
    judge: string
    project: string
    version: number
    commit: string
    supersedes: string | null
    via?: 'paper' | 'receipt'
    receipt?: { seq: number; hash: string }
    /** On paper: the sheet's number, who read it off and who confirmed; a photograph's hash where one was taken. */
    sheet?: { sheetNo: string; enteredBy: readonly string[]; verifiedBy: string; photoHash: string | null }
  }
  'score.reopen': {
    judge: string
    project: string
    version: number
    reason: string
    approvedBy: readonly string[]
  }
  'score.absent': { judge: string; project: string; reason: string; approvedBy: readonly string[] }
  /** Every card of the project at once; seats come from session.open. */
  reveal: {
    project: string
    cards: readonly { judge: string; version: number; card: Card; nonce: string }[]
    result: ProjectResult
  }
  /** Online, after the reveal: asked to look again, a judge gave a new mark; the old one stays in the reveal. */
  'score.rediscuss': {
    judge: string
    project: string
    from: number
    to: number
    card: Card
    reason: string
    result: ProjectResult
  }
  'session.lock': { results: SessionResults; resultHash: string }
  'score.void': { judge: string; project: string; ruling: string }
  /** Follows the voids of one ruling: the projects it touched, and the session's results once they are locked. */
  'result.recompute': { ruling: string; before: ResultSnapshot; after: ResultSnapshot }
  /** A version of how places are shared out; `planHash` of its whole sheet. Its steps follow under its number. */
  'quota.plan': { version: number; planHash: string; seats: number; method: string }
  'quota.announce': { version: number; document: string }
  'quota.stage': { version: number }
  /** By another person than staged it, of exactly the plan that was saved under the number. */
  'quota.lock': { version: number; planHash: string }
  /** One person puts the honours of units forward; their list.publish is by another. */
  'honours.stage': { version: number }
  'list.publish': { listHash: string; version: number }
  'witness.sign': { headSeq: number; headHash: string; certNo: string }
  anchor: { headSeq: number; headHash: string; how: string; ref: string; tsr?: string }
  /** `lostAnchors`: heads printed before the restore that the restored chain no longer reaches. */
  'recovery.resume': {
    fromBackup: string
    lastSeq: number
    lastHash: string
    approvedBy: readonly string[]
    lostAnchors: readonly { seq: number; hash: string }[]
  }
}

/** A score of an earlier stage and where it comes from: that session's frozen ranking, or a decision on file. */
export type EarlierSource = EarlierScore & ({ session: string } | { ref: string })

export type LedgerKind = keyof LedgerData

/** Results of some projects, and of the whole session where it is locked (else null). */
export interface ResultSnapshot {
  projects: readonly { project: string; result: ProjectResult }[]
  results: SessionResults | null
}

/** An award list as published: its hash is sha256 of its canonical JSON, named by a `list.publish`. */
export interface AwardListBody {
  kind: 'award'
  version: number
  sessions: readonly string[]
  tables: readonly { group: string; prizes: readonly Pick<Prize, 'name' | 'count'>[] }[]
  disqualified: { projects: readonly string[]; moveUp: boolean }
  lines: readonly { group: string; project: string; rank: number; prize: string }[]
}

/** A recommendation list as submitted; names and telephone numbers stay out of it. */
export interface RecommendationListBody {
  kind: 'recommendation'
  version: number
  sessions: readonly string[]
  quota: number
  /** Null where the notice sets none. */
  share: { group: string; num: number; den: number } | null
  lines: readonly { group: string; project: string; rank: number; officialNumber: string; reason: string }[]
}

/** Honours of units as published: decided by people, with no rule to be recomputed by. */
export interface UnitHonourListBody {
  kind: 'unit-honours'
  version: number
  lines: readonly { honour: string; kind: string; key: string | null; name: string }[]
}

/** One file `lists.json` of a bundle. */
export interface BundleLists {
  lists: readonly (AwardListBody | RecommendationListBody | UnitHonourListBody)[]
}
