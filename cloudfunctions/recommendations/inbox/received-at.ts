import { beijingDate, endOfDay } from '../../../src/core/calendar'
import { fieldFailure } from '../../shared/failure'

/** When a list reached the office: now, or within the day an officer names, which cannot be to come. */
export function receivedAt(receivedOn: string | undefined, now: Date): Date {
  const today = beijingDate(now.toISOString())
  if (receivedOn === undefined || receivedOn === today) return now
  if (receivedOn > today) throw fieldFailure('receivedOn', '收到日期不能晚于今天，请核对')
  return new Date(endOfDay(receivedOn))
}
