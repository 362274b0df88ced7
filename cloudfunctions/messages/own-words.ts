import type { ReminderPurpose } from '../../src/contract/views/messages'
import { Failure } from '../shared/failure'

/** A notice in free words needs a title and a text; the other purposes have their own. */
export function checkOwnWords(asked: { purpose: ReminderPurpose; title?: string; text?: string }): void {
  if (asked.purpose !== 'notice') return
  const fields = [
    ...(asked.title ? [] : [{ path: 'title', message: '请填写通知的标题' }]),
    ...(asked.text ? [] : [{ path: 'text', message: '请填写通知的内容' }]),
  ]
  if (fields.length > 0) throw new Failure('INPUT_INVALID', { fields }, fields[0]!.message)
}
