import type { TimerView } from '../../src/contract/views/rounds-live'

/** A clock that starts now; `seconds` as the rules give them. */
export function startedTimer(kind: TimerView['kind'], seconds: number, now: Date): TimerView {
  return { kind, startedAt: now.toISOString(), seconds, pausedAt: null }
}

/** The clock standing still since `now`; null when it already does. */
export function pausedTimer(timer: TimerView, now: Date): TimerView | null {
  return timer.pausedAt ? null : { ...timer, pausedAt: now.toISOString() }
}

/** The clock going on: its start moves by as long as it stood still. Null when it is running. */
export function resumedTimer(timer: TimerView, now: Date): TimerView | null {
  if (!timer.pausedAt) return null
  const stood = Math.max(0, now.getTime() - Date.parse(timer.pausedAt))
  return { ...timer, startedAt: new Date(Date.parse(timer.startedAt) + stood).toISOString(), pausedAt: null }
}
