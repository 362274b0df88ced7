import type { Keys } from '../shared/keys'

const stepMs = 30_000

/**
 * Six digits that only the server's keys can make for an event and half a minute. Each is accepted in its own half
 * minute and the next one: never longer than 60 seconds after it was first shown.
 */
export function checkInCode(keys: Keys, event: string, now: Date): string {
  return codeOf(keys, event, Math.floor(now.getTime() / stepMs))
}

/** Whether a code was shown within the last minute, by the server's clock. */
export function isCheckInCode(keys: Keys, event: string, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / stepMs)
  return [step, step - 1].some(each => codeOf(keys, event, each) === code)
}

/** When a code shown now stops being accepted, and when the next one is shown. */
export function checkInTimes(now: Date): { validTo: Date; nextAt: Date } {
  const start = Math.floor(now.getTime() / stepMs) * stepMs
  return { validTo: new Date(start + 2 * stepMs), nextAt: new Date(start + stepMs) }
}

function codeOf(keys: Keys, event: string, step: number): string {
  const digest = keys.hmac('code', `event-check-in|${event}|${step}`)
  return String(Number.parseInt(digest.slice(0, 12), 16) % 1_000_000).padStart(6, '0')
}
