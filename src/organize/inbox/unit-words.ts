import type { Status } from '../../components/status-chip'
import type { ArrivalDecided, InboxUnit, UnitState } from '../../contract/views/inbox'

const looks: Readonly<Record<UnitState, Status>> = {
  missing: 'idle',
  arrived: 'moving',
  proposed: 'manual',
  accepted: 'pass',
  returned: 'need',
}

/** How the standing of a unit looks: a suspended one and a missing one past the day stand out. */
export function unitLook({
  state,
  late,
  suspended,
}: Pick<InboxUnit, 'state' | 'late' | 'suspended'>): Status {
  if (suspended) return 'excused'
  return state === 'missing' && late ? 'soon' : looks[state]
}

/** The standing in words; a suspended unit says so first. */
export function unitText({ stateLabel, suspended }: Pick<InboxUnit, 'stateLabel' | 'suspended'>): string {
  return suspended ? `暂停推荐资格，${stateLabel}` : stateLabel
}

/** 5 个（企业组 4、创业组 1）. */
export function countText({ arrival }: InboxUnit): string {
  if (!arrival) return ''
  const groups = arrival.groups.map(({ name, count }) => `${name} ${count}`).join('、')
  return `${arrival.total} 个（${groups}）`
}

/** 名额 5，8号文; or that nobody recorded one. */
export function quotaText({ quota }: Pick<InboxUnit, 'quota'>): string {
  return quota ? `${quota.seats} 个` : '未登记'
}

/** What the checks say in a word. */
export function checkText({ arrival }: InboxUnit): { text: string; status: Status } | null {
  if (!arrival) return null
  if (arrival.problems > 0) return { text: `${arrival.problems} 处问题`, status: 'fail' }
  if (arrival.warnings > 0) return { text: `${arrival.warnings} 处请核对`, status: 'need' }
  return { text: '校验通过', status: 'pass' }
}

/** What a decision did, in a sentence. */
export function decidedText({ state, entered, kept, withdrawn }: ArrivalDecided): string {
  if (state === 'proposed') return '已提出特批，请另一位负责人确认。'
  const parts = [
    `已接收，进入本届 ${entered} 个项目`,
    kept > 0 && `保留 ${kept} 个`,
    withdrawn > 0 && `撤下 ${withdrawn} 个`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}
