import type { Keys } from '../shared/keys'
import { isRotatingCode, rotatingCode } from '../shared/rotating-code'

const purposeOf = (event: string) => `event-check-in|${event}`

/** The code shown in the hall of an event now. */
export function checkInCode(keys: Keys, event: string, now: Date): string {
  return rotatingCode(keys, purposeOf(event), now)
}

/** Whether a code was shown within the last minute, by the server's clock. */
export function isCheckInCode(keys: Keys, event: string, code: string, now: Date): boolean {
  return isRotatingCode(keys, purposeOf(event), code, now)
}
