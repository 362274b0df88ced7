import type { SessionSummary } from './rounds-sessions'

/** What takes two people in the hall, as its button says it. */
export const hallActNames = {
  reopen: '退回评分表',
  absent: '记评委缺席',
  recuse: '补记回避',
  rebind: '放行换机',
  postpone: '项目延后一次',
  'give-up': '项目弃权',
  decision: '登记书面决定',
  paper: '启用纸质评分',
  'paper-duplicate': '纸质与手机两份并存',
  'take-over': '接管主控',
  recover: '恢复备份后继续',
} as const
export type HallActName = keyof typeof hallActNames

/** An act put forward that waits for a second person. */
export interface ProposalView {
  id: string
  act: HallActName
  title: string
  /** What will happen, in a sentence. */
  says: string
  reason: string
  byName: string
  mine: boolean
  mayConfirm: boolean
  inputHash: string
  expiresAt: string
}

/** One that was carried out, refused, withdrawn or ran out. */
export interface ClosedProposal {
  id: string
  title: string
  says: string
  reason: string
  byName: string
  secondName: string | null
  state: 'done' | 'refused' | 'withdrawn' | 'expired'
  outcome: string
  at: string
}

/** A judge asks for a card back. */
export interface ReturnAskView {
  id: string
  application: string
  position: number | null
  projectName: string
  number: number
  reason: string
  askedAt: string
  /** Somebody put its return forward already. */
  proposed: boolean
}

/** A card a phone has a receipt for and the server has not. */
export interface LostCardView {
  application: string
  position: number | null
  projectName: string
  number: number
  version: number
  reportedAt: string
  restored: boolean
}

/** What happens to a project's panel if one more seat stays empty. */
export interface PanelLook {
  application: string
  position: number | null
  projectName: string
  stage: string
  version: number
  /** Where it is still possible: the seats that may be marked absent or recused. */
  openSeats: number[]
  /** What follows when one of them leaves. */
  after: string
  postponed: boolean
}

export interface IncidentsView {
  session: SessionSummary
  feed: number
  proposals: ProposalView[]
  closed: ClosedProposal[]
  asks: ReturnAskView[]
  seats: { number: number; name: string; elsewhereSince: string | null }[]
  projects: PanelLook[]
  lost: LostCardView[]
  /** When two officials last let the hall go on after a restored backup. */
  recoveredAt: string | null
  duty: { name: string; mine: boolean; since: string } | null
  may: { propose: HallActName[] }
}

/** What became of an act: proposed (with when it runs out), or carried out (with the next step in words). */
export interface ProposalReply {
  proposal: string
  inputHash: string
  expiresAt: string
}
export interface ActReply {
  proposal: string
  outcome: string
}

/** What the desk learns of a card handed over by code: never a value. */
export interface HandOverReply {
  number: number
  application: string
  projectName: string
  short: string
  /** It had been received before. */
  replayed: boolean
}
