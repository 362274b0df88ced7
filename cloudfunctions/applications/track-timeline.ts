import type { TimelineStep } from '../../src/contract/views/applications-track'
import type { ApplicationState } from '../../src/core/application-states'
import { endOfDay, isPast } from '../../src/core/calendar'
import type { Edition, TimetableKind } from '../../src/core/edition'
import { shortMinute } from '../shared/beijing-text'
import { officeOf } from '../shared/next-step'
import type { ApplicationRow } from '../shared/records/applications'
import type { EventRow } from '../shared/records/applications-events'

const REACHED: Readonly<Partial<Record<ApplicationState, string>>> = {
  returned: '退回补正',
  accepted: '审核通过，报名成功',
  rejected: '未通过审核',
  disqualified: '取消参赛资格',
}

const DONE: Readonly<Record<string, string>> = {
  start: '开始填写',
  'official-number': '登记官网报名号',
  'correct-group': '参赛组别已更正',
  'acknowledge-correction': '知晓组别更正',
  unlist: '推荐名单有变动，不再在名单内',
  'register-change': '往届名单有更新，资格预检已重新计算',
  'supplementary-notice': '补充通知发布，资格预检已重新计算',
}

const NOW: Readonly<Partial<Record<ApplicationState, string>>> = {
  draft: '填写报名表',
  submitted: '等待审核',
  returned: '按要求补正',
}

const STAGES: readonly TimetableKind[] = ['preliminary', 'final', 'recommendation']

/** What was done, what is going on, and what is to come by the notice; staff's own notes are never part of it. */
export function timelineSteps(
  row: ApplicationRow,
  edition: Edition,
  events: readonly EventRow[],
  { published, now }: { published: Date | null; now: Date },
): TimelineStep[] {
  const whoOf = ({ actorId }: EventRow) =>
    actorId === row.ownerId ? '您' : actorId === 'timer' ? '系统' : officeOf(edition)
  const done = events.flatMap(event => {
    const title = titleOf(event)
    return title === null
      ? []
      : [{ ...doneStep(event.id, title, event.at, noteOf(event)), who: whoOf(event) }]
  })
  const title = NOW[row.state]
  const current: TimelineStep[] = title
    ? [
        {
          ...{ id: 'now', title, state: 'now' as const, at: null, when: null, note: null },
          who: row.state === 'submitted' ? officeOf(edition) : '您',
        },
      ]
    : []
  const results =
    published && row.state === 'accepted' ? [doneStep('results', '公布结果', published, null)] : []
  return [...done, ...results, ...current, ...toCome(row, edition, { published, now })]
}

function titleOf({ kind, fromState, toState }: EventRow): string | null {
  if (kind === 'submit') return fromState === 'returned' ? '提交补正' : '提交报名'
  if (kind === 'withdraw') return toState === 'draft' ? '撤回报名' : '退赛'
  if (toState !== null && toState !== fromState && REACHED[toState]) return REACHED[toState]
  return DONE[kind] ?? null
}

/** Reasons the applicant gave or was given; nothing of what officers write for each other. */
function noteOf({ kind, reason, toState }: EventRow): string | null {
  if (reason === null || reason === '') return null
  if (kind === 'submit') return `申请人工复核：${reason}`
  const given =
    ['withdraw', 'unlist', 'correct-group'].includes(kind) ||
    toState === 'rejected' ||
    toState === 'disqualified'
  return given ? reason : null
}

function doneStep(id: string, title: string, at: Date, note: string | null): TimelineStep {
  return { id, title, state: 'done', at: at.toISOString(), when: shortMinute(at), note, who: null }
}

function toCome(
  row: ApplicationRow,
  edition: Edition,
  { published, now }: { published: Date | null; now: Date },
): TimelineStep[] {
  const open = row.state === 'draft' || row.state === 'submitted' || row.state === 'returned'
  if (!open && row.state !== 'accepted') return []
  const deadline = { by: edition.registration.deadline, tentative: false }
  const stages = edition.timetable.filter(
    ({ kind, by }) => STAGES.includes(kind) && !(by !== null && isPast(endOfDay(by), now.toISOString())),
  )
  return [
    ...(row.state === 'draft' ? [ahead('submit', '提交报名', deadline)] : []),
    ...(open ? [ahead('accept', '审核通过（报名成功）', null)] : []),
    ...(row.officialNumber === null ? [ahead('official-number', '回填官网报名号', null)] : []),
    ...(published ? [] : stages.map(entry => ahead(entry.id, entry.name, entry))),
  ]
}

function ahead(
  id: string,
  title: string,
  by: { by: string | null; tentative: boolean } | null,
): TimelineStep {
  const [, month, day] = by?.by?.split('-').map(Number) ?? []
  const when = month === undefined ? null : `${month}月${day}日前${by?.tentative ? '（暂定）' : ''}`
  return { id, title, state: 'to-come', at: null, when, note: null, who: null }
}
