import type { UnitState } from '../../../src/contract/views/inbox'
import type { ArrivalVia } from '../../../src/core/arrival'
import { type ArrivalState, arrivalStates } from '../../../src/core/arrival-states'
import type { Edition } from '../../../src/core/edition'
import { monthDay } from '../../shared/month-day'
import { termsOf } from '../terms'

/** How a list came, in words. */
export const viaNames: Readonly<Record<ArrivalVia, string>> = {
  system: '本系统报送',
  file: '签名文件',
  api: '接口报送',
  form: '附件4电子版',
}

/** Sentences offered when a list is sent back; any other may be written. */
export const returnReasons: readonly string[] = [
  '附件4有空着的栏目，请补齐后再报',
  '官网报名号有误，请核对后再报',
  '组别填写有误，请改正后再报',
  '限定组别超过规定比例，请调整后再报',
  '超过核定名额，请减少后再报',
  '电子版与系统名单不一致，请核对后再报',
  '没有文号或盖章件，请补齐后再报',
]

/** 已报（逾期）: the state of a list in words. */
export function arrivalLabel(state: ArrivalState, late: boolean): string {
  const { staff } = arrivalStates.states[state]
  return late && (state === 'arrived' || state === 'accepted') ? `${staff}（逾期）` : staff
}

/** A unit from which nothing counts now. */
export function missingLabel(past: boolean): string {
  return past ? '逾期未报' : '未报'
}

/** What counts of a unit: the state of its current list, missing where there is none. */
export function unitState(state: ArrivalState | undefined): UnitState {
  return state === undefined || state === 'superseded' ? 'missing' : state
}

/** What the desk above reads about the last day. */
export function deskDeadline(edition: Edition, past: boolean): string {
  const { dueOn } = termsOf(edition)
  if (dueOn === null) return '本届通知未规定各单位报送名单的截止日期'
  return past
    ? `已过${monthDay(dueOn)}，之后到的名单须写明特批理由，由两人接收`
    : `各单位报送截止${monthDay(dueOn)}24:00`
}
