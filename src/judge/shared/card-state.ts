import type { Status } from '../../components/status-chip'
import type { JudgeTurn } from '../../contract/views/judging'
import type { OutboxItem } from '../../platform/outbox-state'

/** Where a judge's card of one project stands, phone and server taken together (ux §3.7). */
export type CardState =
  | 'waiting'
  | 'open'
  | 'queued'
  | 'refused'
  | 'submitted'
  | 'sealed'
  | 'revealed'
  | 'voided'
  | 'excused'

const looks: Record<CardState, { status: Status; words: string }> = {
  waiting: { status: 'idle', words: '未开放' },
  open: { status: 'soon', words: '可打分' },
  queued: { status: 'need', words: '待上传，尚未提交' },
  refused: { status: 'fail', words: '没有收下，请看原因' },
  submitted: { status: 'pass', words: '已提交' },
  sealed: { status: 'sealed', words: '已封存' },
  revealed: { status: 'pass', words: '已亮分' },
  voided: { status: 'need', words: '已退回，请重打' },
  excused: { status: 'excused', words: '回避' },
}

const closed: Partial<Record<JudgeTurn['state'], CardState>> = {
  sealed: 'sealed',
  revealed: 'revealed',
  recused: 'excused',
  absent: 'excused',
}

/**
 * Only a receipt makes a card submitted; what waits on the phone is never called so. `item`: the newest of the
 * outbox for this project. What the server says outweighs it, but for a card it has not heard of.
 */
export function cardStateOf(turn: JudgeTurn, item: OutboxItem | null): CardState {
  const said = closed[turn.state]
  if (said) return said
  if (turn.state === 'submitted') return 'submitted'
  if (item?.state === 'queued' || item?.state === 'sending') return 'queued'
  if (item?.state === 'refused') return 'refused'
  if (item?.state === 'acked' && turn.state !== 'voided') return 'submitted'
  if (turn.state === 'voided') return 'voided'
  return turn.stage === 'scoring' ? 'open' : 'waiting'
}

/** The chip of a card's state: its look and its word; an absence is told from a recusal. */
export function cardLook(state: CardState, turn: JudgeTurn): { status: Status; words: string } {
  const look = looks[state]
  return turn.state === 'absent' ? { ...look, words: '缺席' } : look
}

/** The outbox resource of a judge's card: one after the other per project, side by side across projects. */
export function cardResource(session: string, application: string): string {
  return `${session}|${application}`
}
