/** What a countdown says: a figure and its unit, or that it is over. */
export type CountdownText =
  | { state: 'open' | 'soon'; parts: { figure: string; unit: string }[] }
  | { state: 'over' }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * The time left until `until` (ms) at `now` (ms). From a day on it counts whole days, then hours and minutes, in the last
 * minute 不足 1 分钟. The deadline's own last millisecond still counts as open.
 */
export function countdownText(until: number, now: number): CountdownText {
  const left = until - now
  if (left < 0) return { state: 'over' }
  if (left >= dayMs)
    return { state: 'open', parts: [{ figure: String(Math.floor(left / dayMs)), unit: '天' }] }
  if (left < minuteMs) return { state: 'soon', parts: [{ figure: '不足 1', unit: '分钟' }] }
  const minutes = { figure: String(Math.floor((left % hourMs) / minuteMs)), unit: '分' }
  const hours = Math.floor(left / hourMs)
  return { state: 'soon', parts: hours > 0 ? [{ figure: String(hours), unit: '小时' }, minutes] : [minutes] }
}

/** mm:ss of a running clock that was started at `startedAt` (ms) for `lengthMs`; past its end 超时 mm:ss. */
export function timerText(startedAt: number, lengthMs: number, now: number): { state: string; text: string } {
  const left = startedAt + lengthMs - now
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  if (left < 0) return { state: 'over', text: `超时 ${text}` }
  return { state: left <= minuteMs ? 'soon' : 'running', text }
}
