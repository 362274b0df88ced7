import type { TimelineEntryView } from '../../src/contract/views/screening'
import type { Edition } from '../../src/core/edition'
import type { ApplicationRow } from '../shared/records/applications'
import type { EventRow } from '../shared/records/applications-events'
import { decisionLabels } from './decision-words'

const titles: Record<string, string> = {
  start: '开始填写',
  withdraw: '撤回报名',
  return: '退回补正',
  enter: '由推荐单位报来',
  unlist: '推荐名单不再推荐',
  accept: '审核通过',
  reject: '不予通过',
  disqualify: '取消资格',
  'official-number': '登记官网报名号',
  'correct-group': '更正组别',
  'acknowledge-correction': '申报人知晓组别更正',
  'sync-correction': '官网组别已改',
  'credit-check': '登记失信核查',
  'register-change': '往届名单有更新，有结论改变',
  'quarantine-file': '隔离一份材料',
  'supplementary-notice': '补充通知发布，有结论改变',
}

/** What was done to an application, newest first, for the office: its own notes included. */
export function reviewTimeline(
  events: readonly EventRow[],
  row: ApplicationRow,
  edition: Edition,
  names: ReadonlyMap<string, string>,
): TimelineEntryView[] {
  return events
    .flatMap(event => {
      const title = titleOf(event, edition)
      if (title === null) return []
      const by = event.actorId === row.ownerId ? '申报人' : names.get(event.actorId) || '工作人员'
      return [{ at: event.at.toISOString(), title, by, reason: event.reason }]
    })
    .reverse()
}

function titleOf({ kind, fromState, data }: EventRow, edition: Edition): string | null {
  if (kind === 'submit') return fromState === 'returned' ? '提交补正' : '提交报名'
  if (kind === 'decide' || kind === 'propose') return judgementTitle(kind, data, edition)
  return titles[kind] ?? null
}

function judgementTitle(kind: 'decide' | 'propose', data: unknown, edition: Edition): string {
  const { requirement, outcome } = data as { requirement: string; outcome: keyof typeof decisionLabels }
  const title = edition.requirements.find(({ id }) => id === requirement)?.title ?? ''
  return `${kind === 'decide' ? '判定' : '初核建议'}“${title}”：${decisionLabels[outcome]}`
}
