import type { AwardListBody } from '../../core/ledger-data'
import type { ClauseQuote } from './applications-findings'
import type { MyCertificate, RewardDeclarationView } from './certificates'

/** One project in a frozen ranking. `score` is ready to be shown (86.40); null: no result, `note` says why. */
export interface RankedProject {
  application: string
  projectName: string
  subjectName: string
  rank: number | null
  tied: boolean
  score: string | null
  note: string | null
}

/** A frozen session of a round. Instants are ISO-8601 UTC. */
export interface FrozenSession {
  session: string
  name: string
  round: string
  group: string
  groupName: string
  frozenAt: string
  resultHash: string
  rows: RankedProject[]
}

export interface RankingsView {
  edition: string
  sessions: FrozenSession[]
}

/** What is still open in a table of awards is null; `…Text` is what a person reads for it (未定). */
export interface AwardLevelView {
  name: string
  count: number | null
  countText: string
  /** Integer yuan. */
  money: number | null
  moneyText: string
  /** Written in the notice: the committee cannot change it. */
  countStated: boolean
  moneyStated: boolean
}

export interface GroupAwardTable {
  group: string
  groupName: string
  levels: AwardLevelView[]
  vacancies: 'keep-empty' | 'next-in-rank'
  /** Null until the committee has decided. */
  decided: { basis: string; at: string; by: string } | null
  version: number
}

export interface AwardTableView {
  edition: string
  groups: GroupAwardTable[]
  /** Null where the notice says nothing about awards. */
  clause: ClauseQuote | null
  /** What the notice does not say, in sentences that begin 本届通知未规定. */
  silences: string[]
  /** Version of the list already published, 0 for none: changes after it show only in a correction. */
  publishedVersion: number
}

/** One project as it would be published. `level` null: no award. */
export interface AwardedProject {
  application: string
  projectName: string
  subjectName: string
  rank: number | null
  score: string | null
  level: string | null
  money: number | null
  moneyText: string
  note: string | null
}

/** Something that stops the publication, where it is and what to do. */
export interface AwardProblem {
  group: string
  code:
    | 'TABLE_UNDECIDED'
    | 'NOT_FROZEN'
    | 'SEVERAL_SESSIONS'
    | 'TIE_AT_EDGE'
    | 'VACANCIES_DIFFER'
    | 'CALENDAR_UNKNOWN'
    | 'ARBITRATION_OPEN'
  message: string
  applications: string[]
}

export interface GroupAwardPreview {
  group: string
  groupName: string
  session: { id: string; name: string; resultHash: string } | null
  rows: AwardedProject[]
  /** Prizes nobody gets, in words. */
  vacancies: { level: string; count: number; message: string }[]
}

/** 公示: the period with each of its days; null where the edition sets none, and then the word appears nowhere. */
export interface PublicityView {
  startsOn: string
  endsOn: string
  length: number
  unit: 'working' | 'calendar'
  /** Every day from publication to the end and what it counts as. */
  days: { on: string; counts: boolean; label: string }[]
  sentence: string
  clause: ClauseQuote
}

export interface AwardPreviewView {
  edition: string
  ready: boolean
  problems: AwardProblem[]
  groups: GroupAwardPreview[]
  /** 公布 or 公示, from the edition. */
  verb: string
  publicity: PublicityView | null
  /** Sent back with publishAwards, so that what is published is what was seen. */
  fingerprint: string
  /** Version already published, 0 for none; then this previews its correction. */
  publishedVersion: number
  /** Against what is published now; empty before the first publication. */
  changes: AwardChange[]
  /** Findings of 重复奖励 this preview rests on. */
  duplicateRewards: { application: string; basis: string }[]
}

/**
 * What a published list of awards holds, public and unchanged ever after. `record` is what the list's hash is taken
 * of and what the stand-alone verifier recomputes; the rest is the list as people read it.
 */
export interface AwardsListBody {
  record: AwardListBody
  verb: string
  groups: { group: string; groupName: string; levels: PublicAwardLevel[] }[]
  publicity: PublicityView | null
  /** Why this version replaces the one before, and what it changed; null for the first. */
  correction: { reason: string; changes: AwardChange[] } | null
}

/** One line of the public list: no telephone, no identity number, no scores of criteria. */
export interface PublicAward {
  projectName: string
  subjectName: string
  countyName: string | null
}

export interface PublicAwardLevel {
  level: string
  moneyText: string | null
  awards: PublicAward[]
  /** Prizes left empty. */
  vacant: number
}

/** What a correction changed, as everybody may read it. */
export interface AwardChange {
  projectName: string
  subjectName: string
  before: string
  after: string
}

export interface PublishedAwards {
  id: string
  version: number
  title: string
  verb: string
  publishedAt: string
  publishedOn: string
  hash: string
  groups: { group: string; groupName: string; levels: PublicAwardLevel[] }[]
  publicity: PublicityView | null
  /** Every version, newest first, with what it changed and why. */
  versions: {
    version: number
    publishedAt: string
    hash: string
    reason: string | null
    changes: AwardChange[]
  }[]
}

/** `list` null: nothing published yet. */
export interface PublishedAwardsView {
  edition: string
  editionName: string
  list: PublishedAwards | null
}

/** What the hall revealed of the application's own turn: each judge's total by the number of the seat, no names. */
export interface SeatScoreView {
  seat: number
  total: string
  dropped: 'high' | 'low' | null
}

/** The applicant's own result; every value is null until the awards are published, and while it is under review. */
export interface MyResultView {
  edition: string
  application: string
  projectName: string
  groupName: string
  state: 'waiting' | 'under-review' | 'awarded' | 'thanks'
  published: boolean
  sentence: string
  /** Name of the round the result comes from. */
  round: string | null
  rank: number | null
  score: string | null
  /** How the score came about, in one line. */
  scoreLine: string | null
  seats: SeatScoreView[]
  level: string | null
  moneyText: string | null
  verb: string
  publishedOn: string | null
  publicity: PublicityView | null
  /** Whether objections are open now, and how long; null where the edition sets no period. */
  publicityState: { open: boolean; text: string } | null
  certificate: MyCertificate | null
  /** 署名有误: whether it may be said now, and what was said last. */
  correction: { allowed: boolean; sentence: string; asked: string | null; answer: string | null } | null
  declaration: RewardDeclarationView | null
  /** Whom to call about it, as the notice prints it; null where it prints nobody. */
  office: { name: string; phone: string } | null
}

/** What a publication answers. */
export interface PublishedRef {
  list: string
  version: number
  hash: string
}

/** The verification bundle of an edition (zip), its SHA-256, and the head to be kept by somebody outside. */
export interface EditionBundle {
  fileName: string
  base64: string
  sha256: string
  /** Null before anything was entered into the edition's chain. */
  anchor: string | null
}
