import { fieldFailure } from '../../shared/failure'

/** Until when an invitation can be answered: after now, and before the session starts. INPUT_INVALID otherwise. */
export function answerTime(asked: string, session: { startsAt: Date | null }, now: Date): Date {
  const time = new Date(asked)
  if (time <= now) throw fieldFailure('answerBy', '答复截止时间要晚于现在，请重新选择')
  if (session.startsAt && time > session.startsAt)
    throw fieldFailure('answerBy', '答复截止时间要早于场次开始，请重新选择')
  return time
}
