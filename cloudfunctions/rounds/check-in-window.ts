import { shortMinute } from '../shared/beijing-text'

const earlyMs = 2 * 3_600_000

/** Why nobody can check in to a session now, or null: from two hours before its start until its ranking is frozen. */
export function checkInProblem(
  session: { startsAt: Date | string | null; state: string },
  now: Date,
): string | null {
  if (session.state === 'locked') return '本场已经结束，不用再签到'
  if (!session.startsAt) return null
  const opens = new Date(new Date(session.startsAt).getTime() - earlyMs)
  return now < opens ? `${shortMinute(opens)}起可以签到，请到时再来` : null
}

/** What a code of a session's stand is made for. */
export function checkInPurpose(session: string): string {
  return `hall-check-in|${session}`
}
