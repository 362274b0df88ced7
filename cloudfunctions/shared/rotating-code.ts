import type { Keys } from './keys'

const stepMs = 30_000

/**
 * Six digits that only the server's keys can make for a purpose (`event-check-in|<id>`) and half a minute. Each is
 * accepted in its own half minute and the next one: never longer than 60 seconds after it was first shown.
 */
export function rotatingCode(keys: Keys, purpose: string, now: Date): string {
  return codeOf(keys, purpose, Math.floor(now.getTime() / stepMs))
}

/** Whether a code was shown within the last minute, by the server's clock. */
export function isRotatingCode(keys: Keys, purpose: string, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / stepMs)
  return [step, step - 1].some(each => codeOf(keys, purpose, each) === code)
}

/** When a code shown now stops being accepted, and when the next one is shown. */
export function rotatingTimes(now: Date): { validTo: Date; nextAt: Date } {
  const start = Math.floor(now.getTime() / stepMs) * stepMs
  return { validTo: new Date(start + 2 * stepMs), nextAt: new Date(start + stepMs) }
}

function codeOf(keys: Keys, purpose: string, step: number): string {
  const digest = keys.hmac('code', `${purpose}|${step}`)
  return String(Number.parseInt(digest.slice(0, 12), 16) % 1_000_000).padStart(6, '0')
}
