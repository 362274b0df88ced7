import type { ReminderPurpose } from '../../src/contract/views/messages'
import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { beijingMinute, shortMinute } from '../shared/beijing-text'
import type { MessageWords, WechatTemplateName } from '../shared/gateways/wechat'
import type { OutboxReason } from '../shared/records/outbox'

/** What a reminder of a purpose says, whom it concerns, and when it no longer makes sense. */
export interface Purpose {
  name: string
  template: WechatTemplateName
  states: readonly string[]
  missingOfficialNumber: boolean
  reason: OutboxReason
}

export const purposes: Record<ReminderPurpose, Purpose> = {
  submit: {
    name: '催提交：还没有提交的报名',
    template: 'deadline',
    states: ['draft'],
    missingOfficialNumber: false,
    reason: 'draft',
  },
  amend: {
    name: '催补正：已退回还没有补正',
    template: 'deadline',
    states: ['returned'],
    missingOfficialNumber: false,
    reason: 'returned',
  },
  'official-number': {
    name: '催官网报名号：还没有回填',
    template: 'deadline',
    states: ['submitted', 'returned', 'accepted'],
    missingOfficialNumber: true,
    reason: 'official-number',
  },
  notice: {
    name: '通知：自己写内容',
    template: 'schedule',
    states: ['draft', 'submitted', 'returned', 'accepted'],
    missingOfficialNumber: false,
    reason: 'always',
  },
}

/** The kind under which a reminder stands in people's inboxes; the same kind is not repeated within 24 hours. */
export const reminderKind = (purpose: ReminderPurpose) => `reminder-${purpose}`

export interface ReminderWords {
  title: string
  body: string
  words: MessageWords
}

/** The text for one recipient; `own` replaces the usual title and text where the organiser wrote some. */
export function reminderWords(
  edition: Edition,
  purpose: ReminderPurpose,
  recipient: { project: string; matching: number },
  own: { title?: string; text?: string },
  now: Date,
): ReminderWords {
  const deadline = new Date(endOfDay(edition.registration.deadline))
  const project = recipient.project === '' ? '您的报名' : recipient.project
  const which = recipient.matching > 1 ? `“${project}”等${recipient.matching}个项目` : `“${project}”`
  const usual = usualWords(purpose, which, deadline)
  const title = own.title ?? usual.title
  const time = purpose === 'submit' ? beijingMinute(deadline) : beijingMinute(now)
  return {
    title,
    body: own.text ?? usual.body,
    words: { title: purpose === 'notice' ? title : project, note: own.title ?? usual.note, time },
  }
}

function usualWords(purpose: ReminderPurpose, which: string, deadline: Date) {
  const until = shortMinute(deadline)
  switch (purpose) {
    case 'submit':
      return {
        title: '报名还没有提交',
        body: `${which}还没有提交，报名${until}截止，截止后不能再提交。`,
        note: '报名还没有提交',
      }
    case 'amend':
      return {
        title: '请尽快提交补正',
        body: `${which}已退回补正，请按要求修改后提交。`,
        note: '请尽快提交补正',
      }
    case 'official-number':
      return {
        title: '请回填官网报名号',
        body: `${which}还没有官网报名号，请在大赛官网注册报名后回填。`,
        note: '请回填官网报名号',
      }
    case 'notice':
      return { title: '通知', body: '', note: '请查看通知' }
  }
}
