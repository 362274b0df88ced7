import type { ClauseQuote } from './applications-findings'
import type { FilingDeadline } from './nation-filings'
import type { ListStandingView } from './objections'

/** What one channel has nominated in one group. */
export interface ChannelCount {
  group: string
  groupName: string
  max: number
  nominated: number
  approved: number
  refused: number
}

/** A group on its way from nominations to the first list. */
export interface PoolView {
  group: string
  groupName: string
  /** Places of the first list; null where the notice gives none. */
  wanted: number | null
  /** Most that contests alone can nominate. */
  most: number
  nominated: number
  pool: number
  /** That the places cannot all be filled, in honest words; null when they can. */
  warning: string | null
}

/** N3: who may nominate, what came, the pool, the lists with their periods, the prizes of the final. */
export interface NominationBoard {
  edition: string
  deadline: FilingDeadline
  clauses: ClauseQuote[]
  channels: {
    channel: string
    kind: 'contest' | 'university'
    kindName: string
    number: number
    name: string
    counts: ChannelCount[]
  }[]
  pools: PoolView[]
  waiting: number
  /** Lists of who goes on, each with its own period, newest version of each. */
  lists: (ListStandingView & { groupName: string; stageName: string; count: number })[]
  stages: { id: string; name: string; counts: { groupName: string; count: number }[] }[]
  awards: { groupName: string; prizes: { name: string; count: number | null }[] }[]
  silences: string[]
  may: { nominate: boolean; allowLate: boolean }
}

/** One nomination as the secretariat reviews it. */
export interface NominationView {
  id: string
  channel: string
  channelName: string
  application: string
  projectName: string
  subjectName: string
  group: string
  groupName: string
  rank: number
  finalWinner: boolean
  officialNumber: string | null
  reason: string
  late: boolean
  state: 'nominated' | 'approved' | 'refused' | 'withdrawn'
  stateLabel: string
  decision: string
  version: number
  /** Why it cannot be approved or does not count in the pool now; null when nothing stands in the way. */
  problem: string | null
}

export interface NominationsView {
  nominations: NominationView[]
}
