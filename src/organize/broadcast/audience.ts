import type { Input } from '../../contract/operations'
import type { ReminderPreviewView, ReminderPurpose } from '../../contract/views/messages'

/** Whom to remind of what, as an organiser puts it together. */
export interface Reminder {
  purpose: ReminderPurpose
  counties: readonly string[]
  groups: readonly string[]
  states: readonly string[]
  missingOfficialNumber: boolean
  /** People taken off the list. */
  without: readonly string[]
  title: string
  text: string
}

/** A reminder nobody has narrowed yet. */
export const everybody: Reminder = {
  purpose: 'submit',
  counties: [],
  groups: [],
  states: [],
  missingOfficialNumber: false,
  without: [],
  title: '',
  text: '',
}

/** Whether the words are the organiser's own, so that a title and a text are needed. */
export function ownWords({ purpose }: Reminder): boolean {
  return purpose === 'notice'
}

/** Whether everything needed for a preview is there. */
export function isComplete(reminder: Reminder): boolean {
  return !ownWords(reminder) || (reminder.title.trim() !== '' && reminder.text.trim() !== '')
}

/** What the server is asked; what is not narrowed is left out. */
export function reminderInput(edition: string, reminder: Reminder): Input<'messages', 'previewReminder'> {
  const { purpose, counties, groups, states, missingOfficialNumber, without, title, text } = reminder
  const some = (name: string, values: readonly string[]) => (values.length > 0 ? { [name]: [...values] } : {})
  return {
    edition,
    purpose,
    audience: {
      ...some('counties', counties),
      ...some('groups', groups),
      ...some('states', states),
      ...some('without', without),
      ...(missingOfficialNumber && { missingOfficialNumber: true as const }),
    },
    ...(ownWords(reminder) && { title: title.trim(), text: text.trim() }),
  }
}

/** 将通知 37 人：微信可达 21、短信 14、仅站内 2 */
export function reachSentence({ count, reach }: Pick<ReminderPreviewView, 'count' | 'reach'>): string {
  if (count === 0) return '没有要通知的人'
  return `将通知 ${count} 人：微信可达 ${reach.wechat}、短信 ${reach.sms}、仅站内 ${reach.inAppOnly}`
}
