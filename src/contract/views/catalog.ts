import type { NoticeSegment } from '../../core/clause-text'
import type { ContestKind } from '../../core/contest-lists'
import type { CivilDate, TimetableKind } from '../../core/edition'
import type { Phase } from '../../core/phases'
import type { AdvanceListBody } from './advances'
import type { ApplicationCard, DeadlineView } from './applications'
import type { ClauseQuote } from './applications-findings'
import type { AwardsListBody } from './results'
import type { HonourListBody } from './unit-honours'

export interface EditionCard {
  slug: string
  name: string
  sponsorTitle: string | null
  documentNumber: string
  issuer: string
  year: number
  level: 'city' | 'province' | 'nation'
  /** Applications are taken here, not only read about. */
  takesApplications: boolean
  phase: Phase
  /** What people call the phase, such as 正在报名. */
  phaseName: string
}

/** One line of the timetable. `when` such as 7月10日前（含当日）; null date: 本届通知未规定. */
export interface TimetableLine {
  id: string
  name: string
  kind: TimetableKind
  by: CivilDate | null
  when: string
  tentative: boolean
  state: 'done' | 'now' | 'to-come'
  clause: ClauseQuote
}

export interface AnnouncementCard {
  id: string
  title: string
  publishedAt: string
}

export interface PublishedListCard {
  id: string
  kind: string
  title: string
  version: number
  publishedAt: string
}

/** A1: the home page in one call. */
export interface HomeView {
  edition: EditionCard
  serverTime: string
  deadline: DeadlineView
  deadlineClause: ClauseQuote
  timetable: TimetableLine[]
  announcements: AnnouncementCard[]
  lists: PublishedListCard[]
  office: { name: string; phone: string } | null
  fee: { sentence: string; clause: ClauseQuote } | null
  officialSite: string
  /** Short hints such as what has to be done on the official site. */
  hints: string[]
  /** The caller's applications in this edition; empty when nobody is signed in. */
  mine: ApplicationCard[]
}

/** A clause on the page of the notice. */
export interface ClauseView {
  id: string
  heading: string
  text: string
  /** own: this notice; inherited: 依上级文件; tightened: stricter here than above. */
  inheritance: 'own' | 'inherited' | 'tightened'
  inheritanceLabel: string | null
  source: string
  /** Our reading, always shown apart from the text; null for none. */
  reading: string | null
  /** How the system carries the clause out, sentence by sentence. */
  carriedOut: string[]
}

/** A list of contests (赛事名录) with each of its contests as printed; 依上级文件 where the notice above prints it. */
export interface ContestListView {
  kind: ContestKind
  /** Its title and how many there are, such as 专题赛（17场）. */
  heading: string
  inheritedLabel: string | null
  /** Where it is printed. */
  source: string
  link: string
  contests: { name: string; place: string; host: string; organiser?: string; site: string | null }[]
}

/** A2: the notice. `segments` join to the whole notice, verbatim (with its Markdown signs), cut at the clauses. */
export interface NoticeView {
  edition: EditionCard
  parent: { slug: string; name: string; documentNumber: string } | null
  issuedOn: CivilDate | null
  deadline: DeadlineView
  /** The newest supplementary notice (补充通知): this text was changed by it; null for none. */
  supplement: AnnouncementCard | null
  office: { name: string; phone: string } | null
  segments: NoticeSegment[]
  /** Headings of the clauses in order, each with the clauses under it. */
  sections: { heading: string; clauses: ClauseView[] }[]
  /** Clauses of the notice above that hold here too. */
  inherited: ClauseView[]
  notStated: { topic: string; sentence: string }[]
  /** Contests listed, counted in a sentence; null where no notice that holds here lists any. */
  contests: { counted: string; lists: ContestListView[] } | null
}

export interface AnnouncementPage {
  id: string
  edition: string
  title: string
  body: string
  publishedAt: string
}

/** A list as it was made public, whole, so that `hash` can be recomputed. `body` null: a kind not shown here. */
export interface PublishedListPage {
  id: string
  edition: string
  editionName: string
  kind: string
  version: number
  title: string
  body: AwardsListBody | null
  /** Of a list of who goes on from a stage: names in its words, no rank, score or telephone; null for other lists. */
  advance: Pick<AdvanceListBody, 'text' | 'correction'> | null
  /** Honours of units, where the list is one of them. */
  honours: Pick<HonourListBody, 'text' | 'correction'> | null
  hash: string
  publishedAt: string
  /** A newer version of the same list, null when this is the newest. */
  newer: { id: string; version: number } | null
}
